"""Small XER files, made of rows."""

from __future__ import annotations

from pathlib import Path

from dxplan.dump import plan_text
from dxplan.exchange.incoming import Imported, Incoming, Refused, Wishes
from dxplan.exchange.readers import p6
from dxplan.load.loader import load_bytes

WEEK = "".join(
    f"(0||{day}()({'' if day in (1, 7) else '(0||0(s|08:00|f|12:00)())(0||1(s|13:00|f|17:00)())'}))"
    for day in range(1, 8)
)
EXCEPTIONS = "(0||Exceptions()((0||0(d|44602)())(0||1(d|44604)((0||0(s|08:00|f|12:00)())))))"
"""10 February 2022 off, Saturday 12 worked in the morning."""
CALENDAR = f"(0||CalendarData()((0||DaysOfWeek()({WEEK}))(0||VIEW(ShowTotal|N)()){EXCEPTIONS}))"

PROJECT = {
    "proj_id": "1",
    "proj_short_name": "HUE",
    "plan_start_date": "2022-02-07 08:00",
    "last_recalc_date": "2022-02-07 08:00",
    "clndr_id": "10",
}
ROOT = {
    "wbs_id": "100",
    "proj_id": "1",
    "proj_node_flag": "Y",
    "wbs_short_name": "HUE",
    "wbs_name": "Đô thị thông minh Huế",
}


def branch(number: int, name: str, parent: int = 100, **more: str) -> dict[str, str]:
    row = {"wbs_id": str(number), "parent_wbs_id": str(parent), "proj_id": "1", "wbs_short_name": f"N{number}"}
    return {**row, "wbs_name": name, "proj_node_flag": "N", **more}


def activity(number: int, hours: float = 40, wbs: int = 100, **more: str) -> dict[str, str]:
    row = {"task_id": str(number), "proj_id": "1", "wbs_id": str(wbs), "clndr_id": "10", "task_code": f"A{number}"}
    row |= {"task_name": f"Việc {number}", "task_type": "TT_Task", "status_code": "TK_NotStart"}
    return {**row, "target_drtn_hr_cnt": str(hours), "remain_drtn_hr_cnt": str(hours), **more}


def link(after: int, before: int, type_: str = "PR_FS", hours: float = 0) -> dict[str, str]:
    return {"task_id": str(after), "pred_task_id": str(before), "pred_type": type_, "lag_hr_cnt": str(hours)}


def calendar(number: int = 10, data: str = CALENDAR, **more: str) -> dict[str, str]:
    return {"clndr_id": str(number), "clndr_name": f"Lịch {number}", "clndr_data": data, **more}


def xer(**tables: list[dict[str, str]]) -> str:
    lines = ["ERMHDR\t8.4\t2022-02-07\tProject\tadmin\tadmin\tdbxDatabase\tProject Management\tVND"]
    for name, rows in tables.items():
        columns = list(dict.fromkeys(column for row in rows for column in row))
        lines += [f"%T\t{name}", "\t".join(("%F", *columns))]
        lines += ["\t".join(("%R", *(row.get(column, "") for column in columns))) for row in rows]
    return "\r\n".join((*lines, "%E", ""))


def simple(*tasks: dict[str, str], links: tuple[dict[str, str], ...] = (), **tables: list[dict[str, str]]) -> str:
    usual = {"PROJECT": [PROJECT], "CALENDAR": [calendar()], "PROJWBS": [ROOT], "TASK": list(tasks)}
    return xer(**{**usual, "TASKPRED": list(links), **tables})


def read(text: str | bytes, *, names: bool = False) -> Imported | Refused:
    data = text.encode() if isinstance(text, str) else text
    incoming = Incoming(Path("x.xer"), data)
    return p6.read(incoming, Wishes(ids_from_names=names))


def imported(text: str | bytes, *, names: bool = False) -> Imported:
    """The plan, which its file gives again."""
    found = read(text, names=names)
    assert isinstance(found, Imported), found
    loaded = load_bytes(plan_text(found.plan).encode(), "x.yaml")
    assert loaded.plan == found.plan, [str(d) for d in loaded.diagnostics]
    return found


def told(found: Imported) -> dict[str, tuple[str, ...]]:
    return {thing.what.en: thing.where for thing in found.unkept}
