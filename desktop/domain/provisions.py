"""Provisions of law with their dated wordings. A gap or an overlap between wordings is an error at import."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import Enum

from desktop.domain.dates import ONE_DAY
from desktop.domain.errors import GapInLawError
from desktop.domain.messages import Message


class Verified(Enum):
    """How far a wording was checked: read in its source, seen in a secondary source, or not confirmed."""

    YES = "yes"
    SECONDARY = "secondary"
    NO = "no"


# Two wordings are never one; what is listed of a checklist is kept by its wording.
@dataclass(frozen=True, slots=True, eq=False)
class Version:
    """One wording in force from *since* up to and including *until* (None: still in force).

    *distance* and *off_premises* are the articles of the two chapters of Book VI; equal where one article serves both.
    *directive* is the place in Directive 2011/83/EU; *source* names where the wording was read.
    """

    since: date
    until: date | None
    distance: str
    off_premises: str
    directive: str
    source: str
    checked_on: date
    verified: Verified

    def article(self, regime: str | None) -> str:
        """Return the article for that regime; both when the regime is not settled."""
        if self.distance == self.off_premises or regime == "distance":
            return self.distance
        if regime == "off_premises":
            return self.off_premises
        return f"{self.distance} / {self.off_premises}"


#: Book VI entered into force on this day.
BOOK_VI = date(2014, 5, 31)
#: Day on which every wording below was last checked against its source.
CHECKED = date(2026, 11, 20)


@dataclass(frozen=True)
class Provision:
    """A rule of law under one name (*id* as in the list of rules), with its wordings in order of time."""

    id: str
    title: Message
    versions: tuple[Version, ...]

    def __post_init__(self) -> None:
        for earlier, later in zip(self.versions, self.versions[1:], strict=False):
            if earlier.until is None or earlier.until + ONE_DAY != later.since:
                raise GapInLawError(f"{self.id}: {earlier.until} and {later.since} leave a gap or overlap")

    def in_force(self, day: date) -> Version:
        """Return the wording in force on *day*.

        Raises:
            GapInLawError: none was.
        """
        for version in self.versions:
            if version.since <= day and (version.until is None or day <= version.until):
                return version
        raise GapInLawError(f"{self.id} has no wording for {day}")


def provision(
    rule: str,
    title: Message,
    distance: str,
    off_premises: str | None = None,
    *,
    directive: str = "",
    source: str,
    verified: Verified = Verified.YES,
) -> Provision:
    """Declare a provision that has had one wording since Book VI entered into force."""
    version = Version(
        BOOK_VI,
        None,
        distance,
        distance if off_premises is None else off_premises,
        directive,
        source,
        CHECKED,
        verified,
    )
    return Provision(rule, title, (version,))


@dataclass(frozen=True, slots=True)
class Wording:
    """One wording among several of a provision: its articles, and where and how far it was read."""

    since: date
    distance: str
    off_premises: str | None = None
    directive: str = ""
    source: str = ""
    verified: Verified = Verified.YES


def dated(rule: str, title: Message, *wordings: Wording) -> Provision:
    """Declare a provision with several wordings, in order of time; each ends on the day before the next one."""
    ends = [wording.since - ONE_DAY for wording in wordings[1:]]
    versions = tuple(
        Version(
            one.since,
            until,
            one.distance,
            one.distance if one.off_premises is None else one.off_premises,
            one.directive,
            one.source,
            CHECKED,
            one.verified,
        )
        for one, until in zip(wordings, [*ends, None], strict=True)
    )
    return Provision(rule, title, versions)
