"""The practice that several rules on progress rest on."""

from __future__ import annotations

from dxplan.text.phrase import Text

UPDATED_WITH_ACTUALS = Text(
    "GAO, hướng dẫn đánh giá tiến độ GAO-16-89G, thông lệ 9: cập nhật theo tiến độ thực tế "
    "(thông lệ nghề, hiểu biết chung)",
    "GAO Schedule Assessment Guide (GAO-16-89G), best practice 9: updating with actual progress "
    "(professional practice, general knowledge)",
)
