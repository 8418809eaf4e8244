"""The ten best practices of GAO's Schedule Assessment Guide: what each is judged by."""

from __future__ import annotations

from dxplan.checks.scorecard import evidence
from dxplan.checks.scorecard.practice import Practice
from dxplan.text.phrase import Text

PRACTICES = (
    Practice(1, Text("Nêu đủ mọi công việc", "Capturing all activities"), more=evidence.of_deliverables),
    Practice(2, Text("Sắp thứ tự mọi công việc", "Sequencing all activities"), points=(1, 2, 3, 4, 5)),
    Practice(
        3,
        Text("Bố trí nguồn lực cho mọi công việc", "Assigning resources to all activities"),
        more=evidence.of_resources,
    ),
    Practice(
        4,
        Text("Xác định thời gian thực hiện mọi công việc", "Establishing the duration of all activities"),
        points=(8,),
    ),
    Practice(
        5,
        Text("Truy vết được theo chiều ngang và dọc", "Verifying horizontal and vertical traceability"),
        points=(1, 12),
        more=evidence.of_phases,
    ),
    Practice(
        6,
        Text("Đường găng hợp lệ", "Confirming that the critical path is valid"),
        points=(5, 7, 12),
        more=evidence.of_path,
    ),
    Practice(7, Text("Dự trữ hợp lý", "Ensuring reasonable total float"), points=(6, 7, 13)),
    Practice(8, Text("Phân tích rủi ro tiến độ", "Conducting a schedule risk analysis"), more=evidence.of_risks),
    Practice(
        9,
        Text("Cập nhật tiến độ thực tế", "Updating with actual progress and logic"),
        points=(9,),
        more=evidence.of_updates,
    ),
    Practice(
        10,
        Text("Giữ kế hoạch gốc", "Maintaining a baseline schedule"),
        points=(11, 14),
        more=evidence.of_baseline,
    ),
)
