"""GAO practice 7: total float is reasonable."""

from dxplan.checks.scorecard.practice import Practice
from dxplan.text.phrase import Text

PRACTICE = Practice(
    number=7,
    title=Text("Dự trữ hợp lý", "Ensuring reasonable total float"),
    points=(6, 7, 13),
)
