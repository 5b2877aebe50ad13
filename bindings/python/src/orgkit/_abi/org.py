"""org.h: what a company has: positions and their holders, accounts, facts."""

from __future__ import annotations

import ctypes

from .library import Function
from .struct import HANDLE, HANDLE_OUT, STATUS, TEXTS, Struct

ORGKIT_PEOPLE = 1
ORGKIT_ACCOUNTS = 2
ORGKIT_COMPANY = 3
ORGKIT_TITLES = 4

ENCODING = {"utf-8": 0, "latin1": 1}
DATE_ORDER = {None: 0, "mdy": 1, "dmy": 2}
NOTICE_KIND = {1: "skipped-row", 2: "ignored-column", 3: "column-meaning"}

PROGRESS = ctypes.CFUNCTYPE(ctypes.c_int32, ctypes.c_void_p, ctypes.c_uint64, ctypes.c_uint64)
"""`orgkit_progress`. Called without arguments it makes a NULL one."""


class ReadOptions(Struct):
    """`orgkit_read_options`."""

    _fields_ = (
        ("struct_size", ctypes.c_size_t),
        ("file", ctypes.c_char_p),
        ("map", TEXTS),
        ("map_count", ctypes.c_size_t),
        ("encoding", ctypes.c_int32),
        ("delimiter", ctypes.c_int32),
        ("date_order", ctypes.c_int32),
        ("lenient", ctypes.c_int32),
        ("progress", PROGRESS),
        ("progress_payload", ctypes.c_void_p),
    )


class Person(Struct):
    """`orgkit_person`."""

    _fields_ = (
        ("struct_size", ctypes.c_size_t),
        ("employee_id", ctypes.c_char_p),
        ("title", ctypes.c_char_p),
        ("manager_id", ctypes.c_char_p),
        ("position_id", ctypes.c_char_p),
        ("name", ctypes.c_char_p),
        ("email", ctypes.c_char_p),
        ("department", ctypes.c_char_p),
        ("function", ctypes.c_char_p),
        ("level", ctypes.c_char_p),
        ("role", ctypes.c_char_p),
        ("segment", ctypes.c_char_p),
        ("region", ctypes.c_char_p),
        ("country", ctypes.c_char_p),
        ("start_date", ctypes.c_char_p),
        ("status", ctypes.c_char_p),
        ("fte", ctypes.c_double),
        ("cost", ctypes.c_double),
    )


class Account(Struct):
    """`orgkit_account`."""

    _fields_ = (
        ("struct_size", ctypes.c_size_t),
        ("id", ctypes.c_char_p),
        ("owner_id", ctypes.c_char_p),
        ("arr", ctypes.c_double),
        ("name", ctypes.c_char_p),
        ("segment", ctypes.c_char_p),
        ("industry", ctypes.c_char_p),
        ("region", ctypes.c_char_p),
        ("sales_owner_id", ctypes.c_char_p),
        ("lifecycle_stage", ctypes.c_char_p),
        ("renewal_date", ctypes.c_char_p),
        ("health", ctypes.c_double),
        ("churn_risk", ctypes.c_double),
        ("customer_revenue", ctypes.c_double),
        ("customer_employees", ctypes.c_double),
    )


class Notice(Struct):
    """`orgkit_notice`."""

    _fields_ = (
        ("struct_size", ctypes.c_size_t),
        ("kind", ctypes.c_int32),
        ("reserved", ctypes.c_int32),
        ("row", ctypes.c_uint64),
        ("file", ctypes.c_char_p),
        ("column", ctypes.c_char_p),
        ("message", ctypes.c_char_p),
        ("hint", ctypes.c_char_p),
    )


_READ_OPTIONS = ctypes.POINTER(ReadOptions)

orgkit_org_builder_create = Function(
    "orgkit_org_builder_create", STATUS, HANDLE, HANDLE_OUT, HANDLE_OUT
)
orgkit_org_builder_read_csv = Function(
    "orgkit_org_builder_read_csv",
    STATUS,
    HANDLE,
    ctypes.c_int,
    ctypes.c_void_p,
    ctypes.c_size_t,
    _READ_OPTIONS,
    HANDLE_OUT,
)
orgkit_org_builder_read_json = Function(
    "orgkit_org_builder_read_json",
    STATUS,
    HANDLE,
    ctypes.c_int,
    ctypes.c_void_p,
    ctypes.c_size_t,
    _READ_OPTIONS,
    HANDLE_OUT,
)
orgkit_org_builder_read_file = Function(
    "orgkit_org_builder_read_file",
    STATUS,
    HANDLE,
    ctypes.c_int,
    ctypes.c_char_p,
    _READ_OPTIONS,
    HANDLE_OUT,
)
orgkit_org_builder_add_person = Function(
    "orgkit_org_builder_add_person", STATUS, HANDLE, ctypes.POINTER(Person), HANDLE_OUT
)
orgkit_org_builder_add_account = Function(
    "orgkit_org_builder_add_account", STATUS, HANDLE, ctypes.POINTER(Account), HANDLE_OUT
)
orgkit_org_builder_seal = Function(
    "orgkit_org_builder_seal", STATUS, HANDLE, HANDLE_OUT, HANDLE_OUT
)
orgkit_org_builder_free = Function("orgkit_org_builder_free", None, HANDLE)

orgkit_org_person_count = Function("orgkit_org_person_count", ctypes.c_size_t, HANDLE)
orgkit_org_person = Function(
    "orgkit_org_person", STATUS, HANDLE, ctypes.c_size_t, ctypes.POINTER(Person)
)
orgkit_org_account_count = Function("orgkit_org_account_count", ctypes.c_size_t, HANDLE)
orgkit_org_account = Function(
    "orgkit_org_account", STATUS, HANDLE, ctypes.c_size_t, ctypes.POINTER(Account)
)
orgkit_org_notice_count = Function("orgkit_org_notice_count", ctypes.c_size_t, HANDLE)
orgkit_org_notice = Function(
    "orgkit_org_notice", STATUS, HANDLE, ctypes.c_size_t, ctypes.POINTER(Notice)
)
orgkit_org_free = Function("orgkit_org_free", None, HANDLE)
