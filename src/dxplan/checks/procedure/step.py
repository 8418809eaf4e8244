"""The steps of a system's life, from its policy to the day the old one is switched off."""

from __future__ import annotations

from enum import Enum

from dxplan.model.kind import Kind
from dxplan.text.phrase import Text


class Step(Enum):
    """A step as a reviewer knows it: finer than a kind where one kind stands for several (`approve`, `tender`).

    The value is its name in the table; `kind` is that of a task that is added for it.
    """

    __hash__ = object.__hash__  # steps are looked up all the time, and the hash of an Enum is slow

    POLICY = "policy"
    SURVEY = "survey"
    STUDY = "study"
    APPRAISAL = "appraisal"
    DECISION = "decision"
    DESIGN = "design"
    DESIGN_APPROVAL = "design_approval"
    SELECTION_PLAN = "selection_plan"
    INVITATION = "invitation"
    BID_EVALUATION = "bid_evaluation"
    RESULT = "result"
    CONTRACT = "contract"
    SERVERS = "servers"
    EQUIPMENT = "equipment"
    BUILD = "build"
    DATA = "data"
    SHARING = "sharing"
    INTEGRATION = "integration"
    SEC_LEVEL = "sec_level"
    DPIA = "dpia"
    TEST = "test"
    SECURITY_TEST = "security_test"
    TRAINING = "training"
    TRAINING_OF_ALL = "training_of_all"
    PILOT = "pilot"
    EVALUATION = "evaluation"
    TRIAL = "trial"
    ACCEPTANCE = "acceptance"
    HANDOVER = "handover"
    REGULATION = "regulation"
    MIGRATION = "migration"
    GOLIVE = "golive"
    ANNOUNCEMENT = "announcement"
    ROLLOUT = "rollout"
    OPERATION = "operation"
    MEASUREMENT = "measurement"
    SWITCH_OFF = "switch_off"
    HAND_BACK = "hand_back"

    @property
    def words(self) -> Text:
        """What people call it."""
        return _STEPS[self][0]

    @property
    def kind(self) -> Kind:
        """The kind of a task that does nothing else."""
        return _STEPS[self][1]


_STEPS = {
    Step.POLICY: (Text("chủ trương, kế hoạch", "policy or plan"), Kind.POLICY),
    Step.SURVEY: (Text("khảo sát", "survey"), Kind.SURVEY),
    Step.STUDY: (Text("lập dự án hoặc kế hoạch thuê", "study or hire plan"), Kind.INVEST_PREP),
    Step.APPRAISAL: (Text("thẩm định", "appraisal"), Kind.APPRAISE),
    Step.DECISION: (Text("phê duyệt dự án hoặc kế hoạch thuê", "decision on the project or hire plan"), Kind.APPROVE),
    Step.DESIGN: (Text("thiết kế chi tiết, dự toán", "detailed design and estimate"), Kind.DESIGN),
    Step.DESIGN_APPROVAL: (Text("phê duyệt thiết kế, dự toán", "approval of the design and estimate"), Kind.APPROVE),
    Step.SELECTION_PLAN: (Text("kế hoạch lựa chọn nhà thầu", "contractor selection plan"), Kind.SELECTION_PLAN),
    Step.INVITATION: (Text("mời thầu", "invitation of bids"), Kind.TENDER),
    Step.BID_EVALUATION: (Text("đánh giá hồ sơ dự thầu", "evaluation of bids"), Kind.BID_EVALUATION),
    Step.RESULT: (Text("phê duyệt kết quả lựa chọn nhà thầu", "approval of the tender's result"), Kind.APPROVE),
    Step.CONTRACT: (Text("ký hợp đồng", "contract"), Kind.CONTRACT),
    Step.SERVERS: (Text("máy chủ, hạ tầng", "servers and infrastructure"), Kind.INFRA),
    Step.EQUIPMENT: (Text("mạng, thiết bị tại chỗ", "networks and equipment on site"), Kind.INFRA),
    Step.BUILD: (Text("xây dựng", "building"), Kind.BUILD),
    Step.DATA: (Text("dữ liệu", "data"), Kind.DATA),
    Step.SHARING: (Text("thống nhất chia sẻ dữ liệu", "agreement on data sharing"), Kind.SHARING),
    Step.INTEGRATION: (Text("tích hợp, kết nối", "integration"), Kind.INTEGRATE),
    Step.SEC_LEVEL: (Text("phê duyệt cấp độ an toàn", "approval of the security level"), Kind.SEC_LEVEL),
    Step.DPIA: (
        Text("đánh giá tác động xử lý dữ liệu cá nhân", "personal data impact assessment"),
        Kind.DPIA,
    ),
    Step.TEST: (Text("kiểm thử", "test"), Kind.TEST),
    Step.SECURITY_TEST: (Text("kiểm tra an toàn thông tin", "security test"), Kind.SECURITY_TEST),
    Step.TRAINING: (Text("tập huấn", "training"), Kind.TRAINING),
    Step.TRAINING_OF_ALL: (Text("tập huấn toàn bộ người dùng", "training of all users"), Kind.TRAINING),
    Step.PILOT: (Text("thí điểm", "pilot"), Kind.PILOT),
    Step.EVALUATION: (Text("đánh giá thí điểm", "evaluation of the pilot"), Kind.EVALUATE),
    Step.TRIAL: (Text("vận hành thử", "trial operation"), Kind.TRIAL),
    Step.ACCEPTANCE: (Text("nghiệm thu", "acceptance"), Kind.ACCEPT),
    Step.HANDOVER: (Text("bàn giao mã nguồn, tài liệu", "handover of code and documents"), Kind.HANDOVER),
    Step.REGULATION: (Text("quy chế vận hành", "operating rules"), Kind.REGULATION),
    Step.MIGRATION: (Text("chuyển dữ liệu từ hệ thống cũ", "data migration"), Kind.MIGRATE),
    Step.GOLIVE: (Text("đưa vào sử dụng", "go-live"), Kind.GOLIVE),
    Step.ANNOUNCEMENT: (Text("công bố rộng rãi", "public announcement"), Kind.ANNOUNCE),
    Step.ROLLOUT: (Text("nhân rộng", "roll-out"), Kind.ROLLOUT),
    Step.OPERATION: (Text("vận hành", "operation"), Kind.OPS),
    Step.MEASUREMENT: (Text("đo lường chỉ tiêu", "measurement of targets"), Kind.MEASURE),
    Step.SWITCH_OFF: (Text("dừng hệ thống cũ", "switch-off of the old system"), Kind.SWITCH_OFF),
    Step.HAND_BACK: (
        Text("bàn giao lại dữ liệu khi hết thuê", "hand-back of data at the end of a hire"),
        Kind.HANDOVER,
    ),
}
