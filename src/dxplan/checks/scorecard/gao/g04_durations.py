"""GAO practice 4: all activities have a sound duration."""

from dxplan.checks.scorecard.practice import Practice
from dxplan.text.phrase import Text

PRACTICE = Practice(
    number=4,
    title=Text("Xác định thời gian thực hiện mọi công việc", "Establishing the duration of all activities"),
    points=(8,),
)
