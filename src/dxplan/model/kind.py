"""Kinds of task; they drive the programme checks."""

from __future__ import annotations

from enum import Enum

from dxplan.text.phrase import Text


class Kind(Enum):
    """What a task is in the procedure of a programme.

    `PILOT` (thí điểm) comes before any tender; `TRIAL` (vận hành thử) comes before acceptance: two things.
    """

    __hash__ = object.__hash__  # kinds are looked up all the time, and the hash of an Enum is slow

    MILESTONE = "milestone"
    SURVEY = "survey"
    PLAN = "plan"
    POLICY = "policy"
    APPROVE = "approve"
    INVEST_PREP = "invest_prep"
    APPRAISE = "appraise"
    TENDER = "tender"
    CONTRACT = "contract"
    INFRA = "infra"
    BUILD = "build"
    DATA = "data"
    INTEGRATE = "integrate"
    SEC_LEVEL = "sec_level"
    TEST = "test"
    TRIAL = "trial"
    EVALUATE = "evaluate"
    ACCEPT = "accept"
    GOLIVE = "golive"
    PILOT = "pilot"
    ROLLOUT = "rollout"
    TRAINING = "training"
    COMMS = "comms"
    OPS = "ops"
    REVIEW = "review"
    MEASURE = "measure"
    DESIGN = "design"
    SELECTION_PLAN = "selection_plan"
    BID_EVALUATION = "bid_evaluation"
    MIGRATE = "migrate"
    SHARING = "sharing"
    DPIA = "dpia"
    SECURITY_TEST = "security_test"
    HANDOVER = "handover"
    REGULATION = "regulation"
    ANNOUNCE = "announce"
    SWITCH_OFF = "switch_off"

    @property
    def words(self) -> Text:
        """What people call it."""
        return _WORDS[self]

    @property
    def wider(self) -> Kind:
        """The kind that a plan says where it does not tell this step of it apart: itself for most."""
        return _WIDER.get(self, self)


def with_finer(*kinds: Kind) -> tuple[Kind, ...]:
    """Kinds, each followed by those that are steps of it: a tender by the evaluation of its bids.

    For what holds of the whole of a kind. A set that asks for one step of it names the kinds one by one.
    """
    finer = {kind: [step for step, wider in _WIDER.items() if wider is kind] for kind in kinds}
    return tuple(dict.fromkeys(one for kind in kinds for one in (kind, *finer[kind])))


LEVEL_OF_EFFORT = frozenset({Kind.COMMS, Kind.OPS})
"""Kinds of work that goes on beside the rest and ends with it: communication, operations. It should drive nothing.

An announcement and a switch-off are no such work: each has its day.
"""

_WIDER = {
    Kind.DESIGN: Kind.INVEST_PREP,
    Kind.SELECTION_PLAN: Kind.TENDER,
    Kind.BID_EVALUATION: Kind.TENDER,
    Kind.MIGRATE: Kind.DATA,
    Kind.SHARING: Kind.POLICY,
    Kind.DPIA: Kind.POLICY,
    Kind.SECURITY_TEST: Kind.TEST,
    Kind.HANDOVER: Kind.ACCEPT,
    Kind.REGULATION: Kind.POLICY,
    Kind.ANNOUNCE: Kind.COMMS,
    Kind.SWITCH_OFF: Kind.OPS,
}

AFTER_AGREEMENT = frozenset({Kind.OPS, Kind.MEASURE})
"""Kinds that an agreement's end does not limit: operation goes on, and a year is measured once it is over."""


_WORDS = {
    Kind.MILESTONE: Text("mốc", "milestone"),
    Kind.SURVEY: Text("khảo sát", "survey"),
    Kind.PLAN: Text("lập kế hoạch", "planning"),
    Kind.POLICY: Text("ban hành quy định", "rules"),
    Kind.APPROVE: Text("phê duyệt", "approval"),
    Kind.INVEST_PREP: Text("chuẩn bị đầu tư", "investment preparation"),
    Kind.APPRAISE: Text("thẩm định", "appraisal"),
    Kind.TENDER: Text("lựa chọn nhà thầu", "tender"),
    Kind.CONTRACT: Text("ký hợp đồng", "contract"),
    Kind.INFRA: Text("hạ tầng", "infrastructure"),
    Kind.BUILD: Text("xây dựng", "building"),
    Kind.DATA: Text("dữ liệu", "data"),
    Kind.INTEGRATE: Text("tích hợp", "integration"),
    Kind.SEC_LEVEL: Text("phê duyệt cấp độ an toàn", "security level"),
    Kind.TEST: Text("kiểm thử", "test"),
    Kind.TRIAL: Text("vận hành thử", "trial operation"),
    Kind.EVALUATE: Text("đánh giá", "evaluation"),
    Kind.ACCEPT: Text("nghiệm thu", "acceptance"),
    Kind.GOLIVE: Text("đưa vào sử dụng", "go-live"),
    Kind.PILOT: Text("thí điểm", "pilot"),
    Kind.ROLLOUT: Text("nhân rộng", "roll-out"),
    Kind.TRAINING: Text("đào tạo, tập huấn", "training"),
    Kind.COMMS: Text("truyền thông", "communication"),
    Kind.OPS: Text("vận hành", "operation"),
    Kind.REVIEW: Text("sơ kết, tổng kết", "review"),
    Kind.MEASURE: Text("đo lường", "measurement"),
    Kind.DESIGN: Text("thiết kế chi tiết, dự toán", "detailed design and estimate"),
    Kind.SELECTION_PLAN: Text("kế hoạch lựa chọn nhà thầu", "contractor selection plan"),
    Kind.BID_EVALUATION: Text("đánh giá hồ sơ dự thầu", "evaluation of bids"),
    Kind.MIGRATE: Text("chuyển dữ liệu từ hệ thống cũ", "data migration"),
    Kind.SHARING: Text("thỏa thuận chia sẻ dữ liệu", "agreement on data sharing"),
    Kind.DPIA: Text("đánh giá tác động xử lý dữ liệu cá nhân", "personal data impact assessment"),
    Kind.SECURITY_TEST: Text("kiểm tra, đánh giá an toàn thông tin", "security test"),
    Kind.HANDOVER: Text("bàn giao", "handover"),
    Kind.REGULATION: Text("quy chế vận hành", "operating rules"),
    Kind.ANNOUNCE: Text("công bố", "announcement"),
    Kind.SWITCH_OFF: Text("dừng hệ thống cũ", "switch-off of the old system"),
}
