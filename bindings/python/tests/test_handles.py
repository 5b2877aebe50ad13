"""Closing, forking, sharing between threads, and memory."""

from __future__ import annotations

import gc
import os
import pickle
import threading
import warnings
import weakref
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

import orgkit

PEOPLE = b"employee_id,title,manager_id\nE1,CEO,\nE2,VP Sales,E1\nE3,Account Executive,E2\n"
ACCOUNTS = b"account_id,owner_id,arr\nA1,E3,120000\nA2,,7000\n"


def small():
    return orgkit.Org.from_csv(people=PEOPLE, accounts=ACCOUNTS)


def in_child(work):
    """What `work` returns in a forked child."""
    reader, writer = os.pipe()
    with warnings.catch_warnings():
        # Threads of other tests' libraries are no concern here.
        warnings.simplefilter("ignore", DeprecationWarning)
        child = os.fork()
    if child == 0:
        try:
            answer = work()
        except BaseException as error:
            answer = f"{type(error).__name__}: {error}"
        os.write(writer, str(answer).encode())
        os._exit(0)
    os.close(writer)
    with open(reader, encoding="utf-8") as pipe:
        answer = pipe.read()
    assert os.waitpid(child, 0)[1] == 0
    return answer


def test_closing_is_final_and_may_be_repeated():
    org = small()
    assert not org.closed
    org.close()
    org.close()
    assert org.closed
    assert repr(org) == "<Org (closed)>"
    uses = (org.structure, org.segments, org.stages, org.diagnose)
    for use in (*uses, lambda: org.people, lambda: org.notices):
        with pytest.raises(ValueError, match="this Org is closed"):
            use()


def test_a_with_block_closes():
    with small() as org, org.structure() as structure, org.diagnose() as diagnosis:
        assert structure.people == 3
    assert org.closed
    assert structure.closed
    assert diagnosis.closed
    with pytest.raises(orgkit.InvalidArgument, match="this Structure is closed"):
        structure.json()
    with pytest.raises(orgkit.InvalidArgument, match="this Diagnosis is closed"):
        diagnosis[0]


def test_tables_end_with_what_they_were_asked_of():
    org = small()
    people = org.people
    org.close()
    with pytest.raises(orgkit.InvalidArgument, match="closed"):
        people[0]


def test_results_outlive_org_and_engine():
    engine = orgkit.Engine()
    org = orgkit.Org.from_csv(people=PEOPLE, accounts=ACCOUNTS, engine=engine)
    results = [org.structure(), org.segments(), org.diagnose(as_of="2026-03-31")]
    before = [result.json() for result in results]
    rows = [list(results[0].positions), list(results[1].books), list(results[2])]
    org.close()
    engine.close()
    gc.collect()
    assert [result.json() for result in results] == before
    assert [list(results[0].positions), list(results[1].books), list(results[2])] == rows


def test_a_closed_engine_is_refused():
    engine = orgkit.Engine()
    org = orgkit.Org.from_csv(people=PEOPLE, engine=engine)
    engine.close()
    with pytest.raises(ValueError, match="this Engine is closed"):
        org.diagnose()
    with pytest.raises(ValueError, match="this Engine is closed"):
        engine.rules()
    assert org.structure().people == 3


def test_nothing_keeps_a_handle_alive_but_its_users():
    # Without a reference cycle, memory goes when the last name does.
    gc.disable()
    try:
        org = small()
        results = [org.structure(), org.segments(), org.diagnose()]
        tables = [org.people, results[0].positions, results[1].books, results[2].findings]
        handles = [weakref.ref(handle._pointer) for handle in (org, *results)]
        del org, results
        assert all(handle() is not None for handle in handles)
        del tables
        assert all(handle() is None for handle in handles)
    finally:
        gc.enable()


def test_handles_cannot_be_pickled():
    with pytest.raises((TypeError, ValueError), match="pickle"):
        pickle.dumps(small())


def test_a_forked_child_gets_an_error_and_can_start_again():
    org = small()
    structure = org.structure()
    roles = orgkit.catalog("role")
    uses = (org.structure, org.diagnose, org.stages, structure.json, roles.json)

    def old():
        answers = []
        for use in (*uses, lambda: org.people, lambda: roles[0]):
            try:
                use()
            except orgkit.ForkedHandle as error:
                answers.append(error.status)
        org.close()
        return answers

    assert in_child(old) == "[8, 8, 8, 8, 8, 8, 8]"
    assert in_child(lambda: small().diagnose().summary) == str(org.diagnose().summary)
    assert org.structure().people == 3


def test_the_library_refuses_a_forked_handle_itself():
    from orgkit._abi.memory import create
    from orgkit._abi.structure import orgkit_structure_analyze, orgkit_structure_free

    pointer = small()._pointer

    def use():
        try:
            create(orgkit_structure_analyze, orgkit_structure_free, pointer)
        except orgkit.ForkedHandle as error:
            return error.status

    assert in_child(use) == "8"


def test_threads_share_one_org(sample):
    expected = [sample.structure().json(), sample.segments().json(), sample.diagnose().json()]

    def work(_):
        return [sample.structure().json(), sample.segments().json(), sample.diagnose().json()]

    with ThreadPoolExecutor(8) as pool:
        assert all(found == expected for found in pool.map(work, range(64)))


def test_closing_while_others_work():
    # A call in progress keeps its handle; a call that comes too late is told so.
    for _ in range(50):
        org = orgkit.Org.sample()
        start = threading.Barrier(3)
        failures = []

        def work(org=org, start=start, failures=failures):
            start.wait()
            try:
                while True:
                    assert org.structure().people > 3
            except orgkit.InvalidArgument as error:
                if "this Org is closed" not in str(error):
                    failures.append(error)
            except BaseException as error:
                failures.append(error)

        threads = [threading.Thread(target=work) for _ in range(2)]
        for thread in threads:
            thread.start()
        start.wait()
        org.close()
        for thread in threads:
            thread.join()
        assert failures == []


def test_one_engine_is_shared():
    from orgkit.engine import shared_engine

    with ThreadPoolExecutor(8) as pool:
        assert len({id(engine) for engine in pool.map(lambda _: shared_engine(), range(32))}) == 1
    assert small()._engine is shared_engine()


def resident():
    """Bytes of memory that the process has in use."""
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE")


def test_memory_is_given_back():
    def once():
        with small() as org:
            org.structure().json()
            org.segments().books.records()
            org.diagnose(as_of="2026-03-31").findings.records()
            org.stages().places.records()
        with pytest.raises(orgkit.BadInput):
            orgkit.Org.from_csv(people=b"employee_id,manager_id\n,\n")

    for _ in range(200):
        once()
    gc.collect()
    before = resident()
    for _ in range(2000):
        once()
    gc.collect()
    assert resident() - before < 4 * 2**20
