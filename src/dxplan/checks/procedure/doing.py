"""What a task of a step does, as a sentence about it goes on."""

from __future__ import annotations

from dxplan.checks.procedure.step import Step
from dxplan.text.phrase import Text


def does(step: Step, count: int = 1) -> Text:
    """The verb phrase after the name of a task, or of several: mời thầu, invites bids."""
    vi, one, many = _DOES[step]
    return Text(vi, one if count == 1 else many)


_DOES = {
    Step.POLICY: ("ban hành chủ trương", "sets the policy", "set the policy"),
    Step.SURVEY: ("khảo sát", "surveys", "survey"),
    Step.STUDY: ("lập dự án, kế hoạch thuê", "prepares the project", "prepare the project"),
    Step.APPRAISAL: ("thẩm định", "appraises", "appraise"),
    Step.DECISION: ("phê duyệt", "decides", "decide"),
    Step.DESIGN: ("thiết kế chi tiết", "details the design", "detail the design"),
    Step.DESIGN_APPROVAL: ("phê duyệt thiết kế", "approves the design", "approve the design"),
    Step.SELECTION_PLAN: ("lập kế hoạch lựa chọn nhà thầu", "plans the selection", "plan the selection"),
    Step.INVITATION: ("mời thầu", "invites bids", "invite bids"),
    Step.BID_EVALUATION: ("đánh giá hồ sơ dự thầu", "evaluates bids", "evaluate bids"),
    Step.RESULT: ("phê duyệt kết quả thầu", "approves the tender's result", "approve the tender's result"),
    Step.CONTRACT: ("ký hợp đồng", "contracts", "contract"),
    Step.SERVERS: ("dựng hạ tầng", "sets up servers", "set up servers"),
    Step.EQUIPMENT: ("lắp đặt", "installs equipment", "install equipment"),
    Step.BUILD: ("xây dựng", "builds", "build"),
    Step.DATA: ("làm dữ liệu", "works on data", "work on data"),
    Step.SHARING: ("thống nhất chia sẻ dữ liệu", "settles data sharing", "settle data sharing"),
    Step.INTEGRATION: ("kết nối dữ liệu", "connects data", "connect data"),
    Step.SEC_LEVEL: ("phê duyệt cấp độ an toàn", "approves the security level", "approve the security level"),
    Step.DPIA: ("đánh giá tác động", "assesses the impact", "assess the impact"),
    Step.TEST: ("kiểm thử", "tests", "test"),
    Step.SECURITY_TEST: ("kiểm tra an toàn thông tin", "tests security", "test security"),
    Step.TRAINING: ("tập huấn", "trains people", "train people"),
    Step.TRAINING_OF_ALL: ("tập huấn toàn bộ người dùng", "trains all users", "train all users"),
    Step.PILOT: ("thí điểm", "pilots", "pilot"),
    Step.EVALUATION: ("đánh giá", "evaluates", "evaluate"),
    Step.TRIAL: ("vận hành thử", "tries out", "try out"),
    Step.ACCEPTANCE: ("nghiệm thu", "accepts", "accept"),
    Step.HANDOVER: ("bàn giao", "hands over", "hand over"),
    Step.REGULATION: ("ban hành quy chế", "issues operating rules", "issue operating rules"),
    Step.MIGRATION: ("chuyển dữ liệu", "migrates data", "migrate data"),
    Step.GOLIVE: ("đưa vào sử dụng", "goes live", "go live"),
    Step.ANNOUNCEMENT: ("công bố", "announces", "announce"),
    Step.ROLLOUT: ("nhân rộng", "rolls out", "roll out"),
    Step.OPERATION: ("vận hành", "operates", "operate"),
    Step.MEASUREMENT: ("đo lường", "measures", "measure"),
    Step.SWITCH_OFF: ("dừng hệ thống cũ", "switches off the old system", "switch off the old system"),
    Step.HAND_BACK: ("bàn giao lại dữ liệu", "hands back the data", "hand back the data"),
}
