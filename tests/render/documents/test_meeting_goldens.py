"""The meeting papers of two plans, as people read them.

The findings are given here, so that a new rule doesn't change these files.
"""

from __future__ import annotations

from datetime import date

import pytest

from dxplan.model.settings import Waiver
from dxplan.source.diagnostic import Severity
from dxplan.text.phrase import LANGUAGES, Language, Text
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
OVERLOAD = Text(
    "`so_pmu` phải làm nhiều hơn năng lực trong 12 ngày làm việc",
    "`so_pmu` is booked beyond its capacity on 12 working days",
)


def without_tender(task: str) -> Text:
    return Text(f"`{task}` {TENDER.vi}", f"`{task}` {TENDER.en}")


FINDINGS = {
    "hcm": (
        finding(
            "DX999",
            Text(
                "`D5` nhân rộng từ 22/08/2023 mà không chờ `D4`",
                "`D5` rolls out on 2023-08-22 without waiting for `D4`",
            ),
            "D5",
            Text("thêm `D4` vào `after` của `D5`", "add `D4` to the `after` of `D5`"),
            Text("lỗi của bản thí điểm sẽ được nhân ra mọi đơn vị", "the pilot's faults would be multiplied"),
            Severity.ERROR,
        ),
        *(
            finding(
                "DX998",
                without_tender(task),
                task,
                Text("thêm nhiệm vụ `kind: tender` trước nhiệm vụ này", "put a task of `kind: tender` before it"),
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
            Text("thêm nhiệm vụ `kind: tender` trước `TD11`", "put a task of `kind: tender` before `TD11`"),
            TENDER_WHY,
        ),
        finding(
            "DX995",
            Text(
                "`TD24` kết thúc ngày 27/01/2022, ngay trước Tết Nguyên đán",
                "`TD24` ends on 2022-01-27, right before the Lunar New Year",
            ),
            "TD24",
            Text("kéo dài đến hết `2022-02-18`", "let it run until `2022-02-18`"),
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
