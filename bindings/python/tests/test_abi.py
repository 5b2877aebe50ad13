"""The signatures and structs of the package are those of the headers."""

from __future__ import annotations

import ctypes
import importlib
import re

import pytest

import orgkit
from orgkit._abi.library import ABI_VERSION, Function
from orgkit._abi.struct import Struct

NOUNS = [
    "benchmark",
    "catalog",
    "decision",
    "diagnosis",
    "diff",
    "engine",
    "model",
    "org",
    "plan",
    "recommendation",
    "plugins",
    "review",
    "rule",
    "sample",
    "schema",
    "segment",
    "stage",
    "status",
    "structure",
    "text",
    "title",
    "version",
]
NUMBERS = {
    "size_t": ctypes.c_size_t,
    "uint32_t": ctypes.c_uint32,
    "uint64_t": ctypes.c_uint64,
    "int32_t": ctypes.c_int32,
    "int64_t": ctypes.c_int64,
    "double": ctypes.c_double,
    "void": None,
    "orgkit_status": ctypes.c_int,
    "orgkit_table": ctypes.c_int,
}


def header(root, noun):
    text = (root / "include" / "orgkit" / f"{noun}.h").read_text()
    return re.sub(r"/\*.*?\*/", " ", text, flags=re.S)


def structs(root):
    """Members of each struct: (declaration without the name, name, array length)."""
    found = {}
    for noun in NOUNS:
        for body, name in re.findall(
            r"typedef struct \w+ \{(.*?)\} (\w+);", header(root, noun), re.S
        ):
            members = [" ".join(line.split()) for line in body.split(";") if line.strip()]
            found[name] = [
                re.fullmatch(r"(.*?)(\w+)(?:\[(\w+)\])?", member).groups() for member in members
            ]
    return found


def prototypes(root, noun):
    """Result and parameters of each function of a header."""
    pattern = r"^((?:const )?\w+ \*?)(orgkit_\w+)\(([^)]*)\);"
    for result, name, parameters in re.findall(pattern, header(root, noun), re.M):
        types = [
            re.sub(r"\w+$", "", " ".join(parameter.split())) for parameter in parameters.split(",")
        ]
        yield name, result.strip(), [] if parameters.strip() == "void" else types


def declared(noun):
    """The functions and structs that the binding of a header states."""
    module = importlib.import_module(f"orgkit._abi.{noun}")
    own = [value for value in vars(module).values()]
    functions = [v for v in own if isinstance(v, Function)]
    kinds = [
        v
        for v in own
        if isinstance(v, type) and issubclass(v, Struct) and v.__module__ == module.__name__
    ]
    return functions, kinds


def c_name(kind):
    return "orgkit" + re.sub(r"(?=[A-Z])", "_", kind.__name__).lower()


def fits(declaration, kind):
    """Whether a ctypes type can stand for a C type."""
    declaration = " ".join(declaration.replace("const", " ").split()).replace(" *", "*")
    if declaration in NUMBERS:
        return kind is NUMBERS[declaration]
    if declaration == "orgkit_progress":
        return kind._restype_ is ctypes.c_int32 and kind._argtypes_ == (
            ctypes.c_void_p,
            ctypes.c_uint64,
            ctypes.c_uint64,
        )
    if declaration == "char*":
        return kind in (ctypes.c_char_p, ctypes.c_void_p)
    if declaration in ("char**", "char* *"):
        return kind in (ctypes.POINTER(ctypes.c_char_p), ctypes.POINTER(ctypes.c_void_p))
    if declaration == "void*":
        return kind is ctypes.c_void_p
    if declaration.endswith("**"):
        return kind == ctypes.POINTER(ctypes.c_void_p)
    base = declaration[:-1].strip()
    if base in NUMBERS:
        return kind == ctypes.POINTER(NUMBERS[base])
    target = getattr(kind, "_type_", None)
    if isinstance(target, type) and issubclass(target, Struct):
        return c_name(target) == base
    return kind is ctypes.c_void_p


@pytest.mark.parametrize("noun", NOUNS)
def test_functions_are_those_of_the_header(root, noun):
    known = {name: (result, types) for name, result, types in prototypes(root, noun)}
    functions, _ = declared(noun)
    for function in functions:
        if function.name not in known:
            # Imported from the binding of another header.
            continue
        result, types = known[function.name]
        assert fits(result, function.restype), function.name
        assert len(types) == len(function.argtypes), function.name
        for declaration, kind in zip(types, function.argtypes):
            assert fits(declaration, kind), (function.name, declaration)


def test_every_function_used_is_exported(root):
    exported = re.findall(r"^orgkit_\w+", (root / "include" / "orgkit.symbols").read_text(), re.M)
    for noun in NOUNS:
        functions, _ = declared(noun)
        assert functions
        assert {function.name for function in functions} <= set(exported)


@pytest.mark.parametrize("noun", NOUNS)
def test_structs_are_those_of_the_header(root, noun):
    known = structs(root)
    for kind in declared(noun)[1]:
        members = known[c_name(kind)]
        assert [name for _, name, _ in members] == [field[0] for field in kind._fields_]
        for (declaration, name, length), field in zip(members, kind._fields_):
            found = field[1]
            if length:
                assert found._length_ == 6
                found = found._type_
            assert fits(declaration, found), (kind, name)


def test_structs_start_sized_and_unknown():
    from orgkit._abi.org import Account

    account = Account(id=b"A1", arr=1.5)
    assert account.struct_size == ctypes.sizeof(Account)
    assert account.arr == 1.5
    assert account.health != account.health


def test_versions_agree(root):
    text = header(root, "version")
    assert f'#define ORGKIT_VERSION "{orgkit.__version__}"' in text
    assert f"#define ORGKIT_ABI_VERSION {ABI_VERSION}" in text
    assert orgkit.version() == orgkit.__version__
