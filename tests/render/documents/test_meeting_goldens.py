"""The meeting papers of two plans, as people read them.

The findings are given here, so that a new rule doesn't change these files.
"""

from __future__ import annotations

from datetime import date

import pytest

from dxplan.model.kind import Kind
from dxplan.model.named import Ref, entry
from dxplan.model.settings import Waiver
from dxplan.scenario.remedies.wait import Wait
from dxplan.scenario.remedy import advise
from dxplan.source.diagnostic import Severity
from dxplan.text.phrase import LANGUAGES, Language, Text, say
from tests.conftest import Golden
from tests.render.documents.papers import finding, plan_in_file, subject_of, written

TENDER = Text(
    "làm theo thỏa thuận hợp tác, có kinh phí, nhưng không có bước lựa chọn nhà thầu",
    "is built under the cooperation agreement and costs money, but there is no tender for it",
)
TENDER_WHY = Text(
    "thỏa thuận hợp tác không phải là hợp đồng; chi ngân sách mà không lựa chọn nhà thầu thì không quyết toán được",
    "an agreement is not a contract; money spent without a tender cannot be settled",
)
OVERLOAD = say(
    "{team} phải làm nhiều hơn năng lực trong 12 ngày làm việc",
    "{team} is booked beyond its capacity on 12 working days",
    team=plan_in_file("hcm").plan.resources["so_pmu"],
)
HCM = plan_in_file("hcm").plan.tasks


def without_tender(task: str) -> Text:
    return say("{task} {tender}", "{task} {tender}", task=Ref(task), tender=TENDER)


def tender_before(vi: str, en: str) -> Text:
    kind = entry("kind", Kind.TENDER)
    return say("thêm nhiệm vụ {kind} trước {task}", "put a task of {kind} before {task}", kind=kind, task=Text(vi, en))


FINDINGS = {
    "hcm": (
        finding(
            "DX999",
            say(
                "{d5} nhân rộng từ {start} mà không chờ {d4}",
                "{d5} rolls out on {start} without waiting for {d4}",
                d5=HCM["D5"],
                start=date(2023, 8, 22),
                d4=HCM["D4"],
            ),
            "D5",
            advise(Wait(HCM["D5"], on=HCM["D4"])),
            Text("lỗi của bản thí điểm sẽ được nhân ra mọi đơn vị", "the pilot's faults would be multiplied"),
            Severity.ERROR,
        ),
        *(
            finding(
                "DX998",
                without_tender(task),
                task,
                tender_before("nhiệm vụ này", "it"),
                TENDER_WHY,
            )
            for task in ("C7", "D1", "D6")
        ),
        finding("DX997", OVERLOAD, None, Text("giãn việc hoặc thêm người", "spread the work or add people")),
        finding("DX996", Text("lưu ý", "a note"), severity=Severity.NOTE),
    ),
    "thu-duc": (
        finding(
            "DX998",
            without_tender("TD11"),
            "TD11",
            say(
                "thêm nhiệm vụ {kind} trước {task}",
                "put a task of {kind} before {task}",
                kind=entry("kind", Kind.TENDER),
                task=Ref("TD11"),
            ),
            TENDER_WHY,
        ),
        finding(
            "DX995",
            say(
                "{task} kết thúc ngày {end}, ngay trước Tết Nguyên đán",
                "{task} ends on {end}, right before the Lunar New Year",
                task=Ref("TD24"),
                end=date(2022, 1, 27),
            ),
            "TD24",
            say("kéo dài đến hết {day}", "let it run until {day}", day=date(2022, 2, 18)),
        ),
    ),
}  # fmt: skip
TODAY = {"hcm": "2023-03-15", "thu-duc": "2022-01-10"}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", FINDINGS)
def test_paper(name: str, language: Language, golden: Golden) -> None:
    waived = (
        (
            finding("DX994", Text("VNPT vừa tư vấn vừa có thể dự thầu", "VNPT advises and may bid")),
            Waiver(
                code="DX994",
                reason=Text("kết quả thí điểm được công khai", "the pilot's results are published"),
                until=date(2023, 12, 31),
            ),
        ),
    )
    subject = subject_of(plan_in_file(name), language, TODAY[name], findings=FINDINGS[name], waived=waived)
    golden(f"{name}.{language}.md", written(subject))
