"""model.h: questions of organisation design, answered for one company."""

from __future__ import annotations

import ctypes

from .library import Function
from .struct import HANDLE, HANDLE_OUT, STATUS, TEXTS, Struct
from .text import RENDER_OPTIONS

STANDING = ("open", "conditional", "closed")
"""Names of `orgkit_standing`, by number."""


class ModelsOptions(Struct):
    """`orgkit_models_options`."""

    _fields_ = (
        ("struct_size", ctypes.c_size_t),
        ("documents", TEXTS),
        ("sizes", ctypes.POINTER(ctypes.c_size_t)),
        ("names", TEXTS),
        ("count", ctypes.c_size_t),
    )


class Model(Struct):
    """`orgkit_model`."""

    _fields_ = (
        ("struct_size", ctypes.c_size_t),
        ("id", ctypes.c_char_p),
        ("question", ctypes.c_char_p),
        ("option_count", ctypes.c_size_t),
        ("criterion_count", ctypes.c_size_t),
        ("subject_count", ctypes.c_size_t),
    )


class ModelOptions(Struct):
    """`orgkit_model_options`."""

    _fields_ = (
        ("struct_size", ctypes.c_size_t),
        ("subject", ctypes.c_char_p),
        ("readings", TEXTS),
        ("reading_count", ctypes.c_size_t),
        ("criteria", TEXTS),
        ("weights", ctypes.POINTER(ctypes.c_double)),
        ("weight_count", ctypes.c_size_t),
        ("samples", ctypes.c_uint64),
        ("seed", ctypes.c_uint64),
    )


class ModelAnswer(Struct):
    """`orgkit_model_answer`."""

    _fields_ = (
        ("struct_size", ctypes.c_size_t),
        ("model", ctypes.c_char_p),
        ("subject", ctypes.c_char_p),
        ("is_applicable", ctypes.c_int32),
        ("is_settled", ctypes.c_int32),
        ("option_count", ctypes.c_size_t),
        ("winner_count", ctypes.c_size_t),
        ("margin", ctypes.c_double),
        ("decisive_fact", ctypes.c_char_p),
    )


class ModelChoice(Struct):
    """`orgkit_model_choice`."""

    _fields_ = (
        ("struct_size", ctypes.c_size_t),
        ("id", ctypes.c_char_p),
        ("name", ctypes.c_char_p),
        ("standing", ctypes.c_int32),
        ("reserved", ctypes.c_int32),
        ("rank", ctypes.c_uint64),
        ("score", ctypes.c_double),
        ("low", ctypes.c_double),
        ("high", ctypes.c_double),
        ("acceptability", ctypes.c_double),
        ("gate", ctypes.c_char_p),
    )


orgkit_models_create = Function(
    "orgkit_models_create",
    STATUS,
    HANDLE,
    ctypes.POINTER(ModelsOptions),
    HANDLE_OUT,
    HANDLE_OUT,
)
orgkit_models_count = Function("orgkit_models_count", ctypes.c_size_t, HANDLE)
orgkit_models_at = Function(
    "orgkit_models_at", STATUS, HANDLE, ctypes.c_size_t, ctypes.POINTER(Model)
)
orgkit_models_render = Function(
    "orgkit_models_render",
    STATUS,
    HANDLE,
    ctypes.c_char_p,
    RENDER_OPTIONS,
    HANDLE_OUT,
    HANDLE_OUT,
)
orgkit_models_free = Function("orgkit_models_free", None, HANDLE)
orgkit_models_ask = Function(
    "orgkit_models_ask",
    STATUS,
    HANDLE,
    HANDLE,
    ctypes.c_char_p,
    ctypes.POINTER(ModelOptions),
    HANDLE_OUT,
    HANDLE_OUT,
)
orgkit_model_answers_count = Function("orgkit_model_answers_count", ctypes.c_size_t, HANDLE)
orgkit_model_answers_at = Function(
    "orgkit_model_answers_at", STATUS, HANDLE, ctypes.c_size_t, ctypes.POINTER(ModelAnswer)
)
orgkit_model_answers_choice = Function(
    "orgkit_model_answers_choice",
    STATUS,
    HANDLE,
    ctypes.c_size_t,
    ctypes.c_size_t,
    ctypes.POINTER(ModelChoice),
)
orgkit_model_answers_render = Function(
    "orgkit_model_answers_render", STATUS, HANDLE, RENDER_OPTIONS, HANDLE_OUT, HANDLE_OUT
)
orgkit_model_answers_free = Function("orgkit_model_answers_free", None, HANDLE)
