"""Agreements and the steps by which they come into being."""

import datetime

import attrs

from cscwb.model.arguments import last_day_of
from cscwb.model.claims import Claim
from cscwb.model.codes import AgreementKind, AgreementSubject
from cscwb.model.dates import Day, Span
from cscwb.model.event import Support
from cscwb.model.jurisdictions import Jurisdiction
from cscwb.model.places import Place
from cscwb.model.settings import Exemption
from cscwb.model.texts import Link
from cscwb.model.treaty_stages import TreatyStage
from cscwb.model.values import Other, did_you_mean


@attrs.frozen(kw_only=True)
class TreatyAction:
    """A step in the life of an agreement, such as a signature: of one party, or of all.

    Attributes:
        stage: Which step, such as ratification; None for an act whose step the source leaves open.
        party: The party that took it, by code or id; None for a step of all parties.
        predecessor: The state before the party, by name: the one that it succeeds to, or that took
            this step, such as Serbia and Montenegro.
        date: When it was taken: a day, a month, or several days of which it was one; None when the
            sources do not say.
        place: Where it was taken.
        event: The id of the event at which it was taken.
        signatories: The ids of the persons or posts that signed.
        round: The number of the round of negotiations, from 1.
        formal: True when the source calls the step formal.
        law: The national act, such as the law on ratification: title, gazette, number.
        note: Anything else that a reader must know.
    """

    stage: TreatyStage | None = None
    party: Jurisdiction | str | None = None
    predecessor: str = ""
    date: Span | None = None
    place: Place | None = None
    event: str = ""
    signatories: tuple[str, ...] = ()
    round: int | None = None
    formal: bool = False
    law: str = ""
    note: str = ""

    def reached_by(self, day: datetime.date) -> bool:
        """Whether it was surely taken by the end of a day, even on the last day its date can mean.

        A step without a date never was; nor was one "after" a day, which does not say how long.
        """
        date = self.date
        return date is not None and not date.is_after and date.latest <= day


@attrs.frozen(kw_only=True)
class Agreement:
    """A treaty, a memorandum of understanding, a working arrangement.

    Attributes:
        id: Lower-case words joined by hyphens; the name of its file.
        title: Its full title, as the sources give it.
        parties: Two or more, each by code or id; of a multilateral agreement, those that matter
            to the project.
        multilateral: True when it also has parties that are not named here. A step without a party
            is then a step of the treaty as a whole, such as its entry into force, and not of any
            single party; only a termination ends the treaty for all.
        kind: A word of the vocabulary, or ``other (label)``.
        subjects: What it is about, such as extradition.
        actions: The steps so far, oldest first.
        package: The name of the group of agreements that it belongs to.
        order: Its place in the package, from 1.
        beneficiaries: The beneficiaries that it concerns, by code.
        components: The ids of the project components that it belongs to.
        support: What the project did for it.
        reference: Its number in a treaty series or gazette.
        url: Where its text can be read.
        claims: What sources say about its fields.
        exemptions: Rules that do not apply to this record, each with the reason.
    """

    id: str
    title: str
    parties: tuple[Jurisdiction | str, ...]
    multilateral: bool = False
    kind: AgreementKind | Other = AgreementKind.TREATY
    subjects: tuple[AgreementSubject | Other, ...] = ()
    actions: tuple[TreatyAction, ...] = ()
    package: str = ""
    order: int | None = None
    beneficiaries: tuple[Jurisdiction, ...] = ()
    components: tuple[str, ...] = ()
    support: tuple[Support, ...] = ()
    reference: str = ""
    url: Link | None = None
    claims: tuple[Claim, ...] = ()
    exemptions: tuple[Exemption, ...] = ()

    def latest_action(
        self, party: Jurisdiction | str, on: datetime.date | Day | Span | str
    ) -> TreatyAction | None:
        """The furthest step that the party had surely reached by the end of a day, or None.

        The order of ``TreatyStage`` decides which step is further, not the dates: a signature that
        is dated after the ratification does not undo it. A denunciation or a withdrawal is
        therefore final, and no step follows a termination. A suspension lasts until then, too:
        no step says that it is over. Of several rounds of one step, the last counts.

        Steps count by the dates that they have here; ``cscwb.model.dated`` adds those that follow
        from events, deposits and later domestic steps.

        Args:
            party: A party, by its code or id: ``"RS"``.
            on: The day, or what ends on it: ``"2021-12-31"``, ``"2021"``.

        Raises:
            TypeError: The party or the day is a value of another type.
            ValueError: The text is not a party to the agreement, or not a date.
        """
        party, day = self._party(party), last_day_of(on, "on")
        reached = [
            (action.stage.order, action.date.latest, index, action)
            for index, action in enumerate(self.actions)
            if action.stage
            and action.stage.is_status
            and self.is_step_of(party, action)
            and action.date
            and action.reached_by(day)
        ]
        return max(reached)[-1] if reached else None

    def status_for(
        self, party: Jurisdiction | str, on: datetime.date | Day | Span | str
    ) -> TreatyStage | None:
        """The furthest stage that the party had surely reached by the end of a day, or None.

        A domestic step, such as incorporation into national law, is returned as such and never as
        ratification or entry into force. The arguments are those of `latest_action`.

        >>> import cscwb
        >>> treaty = cscwb.load("csc-wb").agreement("serbia-argentina-extradition")
        >>> treaty.status_for("AR", "2021-12-31").value
        'signature'
        """
        action = self.latest_action(party, on)
        return action.stage if action else None

    def is_step_of(self, party: Jurisdiction | str | None, action: TreatyAction) -> bool:
        """Whether a party took a step, alone or together with the other parties named here.

        Args:
            party: One of the parties; None for the steps that all took together.
            action: The step.
        """
        common = not self.multilateral or action.stage is TreatyStage.TERMINATION
        return action.party == party or (action.party is None and common)

    def _party(self, given: Jurisdiction | str) -> Jurisdiction | str:
        """The party that has the given code or id."""
        if not isinstance(given, Jurisdiction | str):
            raise TypeError(f"party is a code or an id, such as 'RS', not {type(given).__name__}")
        codes = [str(party) for party in self.parties]
        if str(given) not in codes:
            hint = did_you_mean(str(given), codes) or f"; its parties are {', '.join(codes)}"
            raise ValueError(f"'{given}' is not a party to '{self.id}'{hint}")
        return self.parties[codes.index(str(given))]
