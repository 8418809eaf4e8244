"""Systems that a programme builds or connects."""

from __future__ import annotations

from enum import Enum

from dxplan.model.item import Item
from dxplan.text.phrase import Text
from dxplan.text.value_class import value_class


class Route(Enum):
    """How the State comes to a system.

    `PROJECT` is an investment project, `HIRE` a hired IT service, `ORDER` a product developed and tried out by a
    company at its own cost first and then ordered or bought, `COMPANY` one that a company pays for and keeps running.
    """

    PROJECT = "project"
    HIRE = "hire"
    ORDER = "order"
    COMPANY = "company_funded"

    @property
    def words(self) -> Text:
        """What people call it."""
        return _WORDS[self]


_WORDS = {
    Route.PROJECT: Text("dự án đầu tư", "investment project"),
    Route.HIRE: Text("thuê dịch vụ", "hired service"),
    Route.ORDER: Text("đặt hàng sau thử nghiệm", "ordered after a trial"),
    Route.COMPANY: Text("doanh nghiệp tự đầu tư", "company-funded"),
}


@value_class(frozen=True, slots=True, kw_only=True)
class System(Item):
    """A system; `needs` names the systems whose data it lives on; `security_level` runs from 1 to 5.

    `route` is how the State comes to it, None where the plan does not say.
    """

    security_level: int | None = None
    personal_data: bool = False
    route: Route | None = None
    needs: tuple[str, ...] = ()
