"""The rows that an org holds, and the notices of reading them."""

from __future__ import annotations

from dataclasses import dataclass

from ._table import Row


@dataclass(frozen=True)
class Person(Row):
    """A row of the people table: a position and who holds it. None is not known.

    Attributes:
        employee_id: May be missing only if the post is vacant or planned.
        title: As the HRIS has it.
        manager_id: Id, e-mail or unique name of the manager; None reports to nobody.
        position_id: Rows that share a position share one post.
        name: The person's name.
        email: The person's e-mail address.
        department: As the HRIS has it.
        function: E.g. "sales".
        level: ic, lead, manager, director, vp or cxo.
        role: E.g. "csm".
        segment: E.g. "enterprise".
        region: As the HRIS has it.
        country: As the HRIS has it.
        start_date: ISO 8601.
        status: active, on-leave, departed, vacant or planned.
        fte: Share of full time; 1 is full.
        cost: Yearly cost in the company's currency.
    """

    employee_id: str | None
    title: str | None
    manager_id: str | None
    position_id: str | None
    name: str | None
    email: str | None
    department: str | None
    function: str | None
    level: str | None
    role: str | None
    segment: str | None
    region: str | None
    country: str | None
    start_date: str | None
    status: str | None
    fte: float | None
    cost: float | None


@dataclass(frozen=True)
class Account(Row):
    """A row of the accounts table. None is not known.

    Attributes:
        account_id: The account's id.
        owner_id: Id, e-mail or unique name of who looks after the account.
        arr: Annual recurring revenue from this account, in the company's currency.
        name: The customer's name.
        segment: The company's own label.
        industry: As the CRM has it.
        region: As the CRM has it.
        sales_owner_id: Who sells to the account.
        lifecycle_stage: As the CRM has it.
        renewal_date: ISO 8601.
        health: 0 to 1.
        churn_risk: 0 to 1.
        customer_revenue: The customer's own yearly revenue.
        customer_employees: The customer's own employees.
    """

    account_id: str
    owner_id: str | None
    arr: float | None
    name: str | None
    segment: str | None
    industry: str | None
    region: str | None
    sales_owner_id: str | None
    lifecycle_stage: str | None
    renewal_date: str | None
    health: float | None
    churn_risk: float | None
    customer_revenue: float | None
    customer_employees: float | None


@dataclass(frozen=True)
class Notice(Row):
    """Something that reading did and that one should know.

    Attributes:
        kind: "skipped-row", "ignored-column" or "column-meaning".
        row: The row as a spreadsheet numbers it; None if it is not about a row.
        file: The input's name.
        column: The column's header.
        message: One sentence with the place.
        hint: What to do about it.
    """

    kind: str
    row: int | None
    file: str | None
    column: str | None
    message: str
    hint: str | None
