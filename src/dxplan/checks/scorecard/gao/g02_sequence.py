"""GAO practice 2: all activities are in sequence."""

from dxplan.checks.scorecard.practice import Practice
from dxplan.text.phrase import Text

PRACTICE = Practice(
    number=2,
    title=Text("Sắp thứ tự mọi công việc", "Sequencing all activities"),
    points=(1, 2, 3, 4, 5),
)
