"""segment.h: accounts by segment, and books of business by owner."""

from __future__ import annotations

import ctypes

from .library import Function
from .struct import HANDLE, HANDLE_OUT, STATUS, Struct
from .text import RENDER_OPTIONS


class SegmentationSummary(Struct):
    """`orgkit_segmentation_summary`."""

    _fields_ = (
        ("struct_size", ctypes.c_size_t),
        ("scheme", ctypes.c_char_p),
        ("accounts", ctypes.c_uint64),
        ("unclassified", ctypes.c_uint64),
        ("label_mismatches", ctypes.c_uint64),
        ("orphans", ctypes.c_uint64),
        ("unknown_owners", ctypes.c_uint64),
        ("accounts_with_arr", ctypes.c_uint64),
        ("arr", ctypes.c_double),
        ("plugin", ctypes.c_char_p),
    )


class Segment(Struct):
    """`orgkit_segment`."""

    _fields_ = (
        ("struct_size", ctypes.c_size_t),
        ("id", ctypes.c_char_p),
        ("accounts", ctypes.c_uint64),
        ("arr", ctypes.c_double),
        ("touch", ctypes.c_char_p),
    )


class Book(Struct):
    """`orgkit_book`."""

    _fields_ = (
        ("struct_size", ctypes.c_size_t),
        ("owner_id", ctypes.c_char_p),
        ("accounts", ctypes.c_uint64),
        ("arr", ctypes.c_double),
        ("unclassified", ctypes.c_uint64),
        ("by_segment", ctypes.POINTER(ctypes.c_uint64)),
        ("segment_count", ctypes.c_size_t),
    )


orgkit_segmentation_analyze = Function(
    "orgkit_segmentation_analyze",
    STATUS,
    HANDLE,
    HANDLE,
    ctypes.c_char_p,
    HANDLE_OUT,
    HANDLE_OUT,
)
orgkit_segmentation_summarize = Function(
    "orgkit_segmentation_summarize", STATUS, HANDLE, ctypes.POINTER(SegmentationSummary)
)
orgkit_segmentation_segment_count = Function(
    "orgkit_segmentation_segment_count", ctypes.c_size_t, HANDLE
)
orgkit_segmentation_segment = Function(
    "orgkit_segmentation_segment", STATUS, HANDLE, ctypes.c_size_t, ctypes.POINTER(Segment)
)
orgkit_segmentation_book_count = Function("orgkit_segmentation_book_count", ctypes.c_size_t, HANDLE)
orgkit_segmentation_book = Function(
    "orgkit_segmentation_book", STATUS, HANDLE, ctypes.c_size_t, ctypes.POINTER(Book)
)
orgkit_segmentation_render = Function(
    "orgkit_segmentation_render", STATUS, HANDLE, RENDER_OPTIONS, HANDLE_OUT, HANDLE_OUT
)
orgkit_segmentation_free = Function("orgkit_segmentation_free", None, HANDLE)
