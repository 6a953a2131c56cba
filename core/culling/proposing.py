"""What to keep, what to reject and what to look at, with a reason for every photo."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import replace
from operator import attrgetter
from pathlib import Path
from typing import Final

from core.culling import saying
from core.culling.bursts import TIE_OF, is_close, is_plain, ranked, tied, worth
from core.culling.groups import Group
from core.culling.moments import moments
from core.culling.rule import Decision, Proposal, Proposed, Rule
from core.culling.seeing import Sight
from core.culling.shots import Shot
from core.marks.marks import UNMARKED, Flag
from core.results.words import Phrase
from core.signals.intent import LOW_SCORE

FURTHER_OF_BURST: Final = 10.0
"""Score points that each further photo of a burst counts less in a choice of the whole folder, so
that one burst does not fill it."""


def propose(shots: Sequence[Shot], groups: Sequence[Group], rule: Rule) -> Proposal:
    """What is proposed for each shot; nothing is scored or read for it.

    - What a person marked stands, and what they kept counts.
    - Sets stay whole and count for nothing, nor does a burst whose photos nothing tells apart.
    - Every moment keeps at least one photo, also where that makes more than were asked for; a photo
      without a time, which is of no moment, does not lose its place among the best to one.
    - Photos that may be meant as they are, and those that tie with the best of their burst, are to
      be looked at where they would be rejected.
    """
    return _Cull(shots, groups, rule).proposal()


def without_marks(
    shots: Sequence[Shot], groups: Sequence[Group], rule: Rule, kept: Collection[Path]
) -> list[Path]:
    """The regret check: which of these photos, that a person likes, the rule would have rejected if
    it had known nothing of marks."""
    unmarked = [replace(shot, marks=UNMARKED) for shot in shots]
    proposal = propose(unmarked, groups, rule)
    return [path for path in proposal.of(Decision.REJECT) if path in kept]


class _Cull:
    def __init__(self, shots: Sequence[Shot], groups: Sequence[Group], rule: Rule) -> None:
        self._shots = shots = [_weighed(shot, rule) for shot in shots]
        self._groups, self._rule = groups, rule
        self._by_path = {shot.path: shot for shot in shots}
        self._group_of = {
            path: number for number, group in enumerate(groups) for path in group.members
        }
        self._found: dict[Path, Proposed] = {}

    def proposal(self) -> Proposal:
        for shot in self._shots:
            self._take_marks(shot)
        for group in self._groups:
            self._keep_whole(group)
        for shot in self._shots:
            if shot.path not in self._found and shot.score is None:
                self._put(shot, Decision.LOOK, saying.not_scored())
        self._choose()
        return Proposal({shot.path: self._found[shot.path] for shot in self._shots})

    # --- what is decided beforehand ------------------------------------------------------------

    def _take_marks(self, shot: Shot) -> None:
        """A rejection stands, and whatever else was marked is kept."""
        if shot.marks:
            decision = Decision.REJECT if shot.marks.flag is Flag.REJECT else Decision.KEEP
            self._put(shot, decision, saying.marked(shot.marks), is_marked=True)

    def _keep_whole(self, group: Group) -> None:
        members = self._members(group)
        if group.is_set:
            for shot in members:
                self._put(shot, Decision.KEEP, saying.whole(group), unless_marked=True)
        elif is_plain(members):
            for shot in members:
                self._put(shot, Decision.LOOK, saying.nothing_to_tell_by(), unless_marked=True)

    # --- the choice ----------------------------------------------------------------------------

    def _choose(self) -> None:
        open_shots = [shot for shot in self._shots if shot.path not in self._found]
        if self._rule.per_burst:
            for group in self._groups:
                self._choose_of_burst(group)
            for shot in open_shots:
                if shot.path not in self._group_of:
                    self._judge_single(shot)
        else:
            self._choose_of_all(open_shots)

    def _choose_of_burst(self, group: Group) -> None:
        """The best of one burst, beside what a person keeps of it."""
        members = self._members(group)
        order = ranked([shot for shot in members if shot.path not in self._found])
        if not order:
            return
        room = max(0, self._rule.wanted(len(members)) - self._kept_among(members))
        promised = self._promised(members, order)
        kept = [shot for shot in order[:room] if shot is promised or self._is_enough(shot)]
        self._settle_burst(members, order, kept)

    def _judge_single(self, shot: Shot) -> None:
        if self._is_enough(shot):
            self._put(shot, Decision.KEEP, saying.alone())
        else:
            self._refuse_single(shot)

    def _choose_of_all(self, open_shots: Sequence[Shot]) -> None:
        """The best of the folder, and the best of each moment."""
        of_moments = moments(self._shots, self._groups)
        promised = self._promised_of_moments(of_moments)
        timed = {shot.path for moment in of_moments for shot in moment}
        standing = self._kept_among(
            [shot for shot in self._shots if not self._is_of_set(shot.path)]
        )
        sets = sum(self._is_of_set(shot.path) for shot in self._shots)
        rejected = sum(
            one.decision is Decision.REJECT for one in self._found.values() if one.is_marked
        )
        wanted = self._rule.wanted(len(self._shots) - sets)
        room = max(0, min(wanted - standing, len(self._shots) - rejected))
        order = self._in_turn(open_shots)
        best = {shot.path for shot in order[:room] if self._is_enough(shot)}
        kept = {shot.path for shot in order if shot.path in promised} | (best - timed)
        for shot in order:
            if len(kept) >= room:
                break
            if self._is_enough(shot):
                kept.add(shot.path)
        for group in self._groups:
            if not group.is_set:
                members = self._members(group)
                rest = ranked([shot for shot in members if shot.path not in self._found])
                self._settle_burst(members, rest, [shot for shot in rest if shot.path in kept])
        for shot in open_shots:
            if shot.path in self._found:
                continue
            if shot.path in kept:
                is_best = shot.path in best
                words = saying.among_best(len(best)) if is_best else saying.best_of_moment()
                self._put(shot, Decision.KEEP, words)
            else:
                self._refuse_single(shot, was_among_best=shot.path in best)

    def _in_turn(self, open_shots: Sequence[Shot]) -> list[Shot]:
        """The best first, where each further photo of a burst counts less than the one before."""
        turns: dict[int, int] = {}
        values: list[tuple[float, Shot]] = []
        for shot in ranked(open_shots):
            number = self._group_of.get(shot.path)
            before = 0 if number is None else turns.get(number, 0)
            if number is not None:
                turns[number] = before + 1
            values.append((worth(shot) - FURTHER_OF_BURST * before, shot))
        return [shot for _, shot in sorted(values, key=lambda one: -one[0])]

    def _refuse_single(self, shot: Shot, *, was_among_best: bool = False) -> None:
        """`was_among_best`: it would have been kept, but for the moments that need a photo."""
        assert shot.score is not None
        if was_among_best:
            self._refuse(shot, saying.moments_are_enough(shot.score))
        else:
            self._refuse(shot, saying.enough_others(shot.score))

    def _settle_burst(
        self, members: Sequence[Shot], order: Sequence[Shot], kept: Sequence[Shot]
    ) -> None:
        """Says of a burst's shots what became of them; `order` are those left to decide."""
        ties = self._ties(members, order)
        keeps = {shot.path for shot in kept}
        best = next((shot for shot in order if shot.path in keeps), ties[0] if ties else None)
        for place, shot in enumerate(order, 1):
            if shot.path in keeps:
                others = [other for other in ties if other is not shot]
                words = (
                    saying.tie(others[0].path.name, len(others))
                    if shot in ties and others
                    else saying.best_of_burst(place, len(members))
                )
                self._put(shot, Decision.KEEP, words)
            elif shot in ties and best is not None:
                self._put(shot, Decision.LOOK, saying.tie(best.path.name, len(ties) - 1))
            else:
                better = best or next((one for one in members if self._is_kept(one)), None)
                self._refuse(shot, saying.better_in_burst(shot, better))

    def _ties(self, members: Sequence[Shot], order: Sequence[Shot]) -> list[Shot]:
        """The best of a burst and those that may as well be. Where a person keeps some of it, an
        earlier pass may have done so for them: what ties with the best of those still does."""
        kept = ranked([shot for shot in members if self._is_kept(shot)])
        if not kept:
            return [] if self._kept_among(members) else tied(order)
        close = [shot for shot in order if is_close(kept[0], shot)][: TIE_OF - 1]
        return [kept[0], *close] if close else []

    def _refuse(self, shot: Shot, otherwise: Phrase) -> None:
        """Rejected, unless it may be meant as it is: a low score, or what is soft in it."""
        assert shot.score is not None
        why = self._too_little(shot)
        if self._meant(shot) and (shot.score < LOW_SCORE or self._is_too_soft(shot)):
            self._put(shot, Decision.LOOK, saying.may_be_meant())
        else:
            self._put(shot, Decision.REJECT, why or otherwise)

    # --- what is known -------------------------------------------------------------------------

    def _is_enough(self, shot: Shot) -> bool:
        """Whether neither its score nor its sharpness is too low for any choice."""
        return shot.score is not None and self._too_little(shot) is None

    def _is_too_soft(self, shot: Shot) -> bool:
        return shot.sight.sharpness is not None and (
            shot.sight.sharpness < self._rule.least_sharpness
        )

    def _too_little(self, shot: Shot) -> Phrase | None:
        """Which of the rule's limits it falls short of; nothing of what cannot be told."""
        rule, sight = self._rule, shot.sight
        if shot.score is not None and shot.score < rule.least_score:
            return saying.below_least(shot.score, rule.least_score)
        if sight.eyes is not None and sight.eyes < rule.least_eyes:
            return saying.soft_eyes(sight.eyes, rule.least_eyes)
        if sight.sharpness is not None and sight.sharpness < rule.least_sharpness:
            return saying.soft(sight.sharpness, rule.least_sharpness)
        return None

    def _promised_of_moments(self, of_moments: Sequence[Sequence[Shot]]) -> set[Path]:
        """The best of each moment of which nothing is kept yet."""
        promised = set()
        for moment in of_moments:
            order = ranked([shot for shot in moment if shot.path not in self._found])
            best = self._promised(moment, order)
            if best is not None:
                promised.add(best.path)
        return promised

    def _promised(self, members: Sequence[Shot], order: Sequence[Shot]) -> Shot | None:
        """The best of those left to decide, unless something of it is kept. One that has no score
        is no reason to keep none: it may be what broke."""
        is_open = not any(self._is_kept(shot) for shot in members)
        return order[0] if order and is_open else None

    def _is_kept(self, shot: Shot) -> bool:
        known = self._found.get(shot.path)
        return known is not None and known.decision is Decision.KEEP

    def _kept_among(self, shots: Sequence[Shot]) -> int:
        """How many of these a person keeps."""
        known = (self._found.get(shot.path) for shot in shots)
        return sum(
            one is not None and one.is_marked and one.decision is Decision.KEEP for one in known
        )

    def _is_of_set(self, path: Path) -> bool:
        number = self._group_of.get(path)
        return number is not None and self._groups[number].is_set

    def _members(self, group: Group) -> list[Shot]:
        return [self._by_path[path] for path in group.members if path in self._by_path]

    def _put(
        self,
        shot: Shot,
        decision: Decision,
        why: Phrase,
        *,
        is_marked: bool = False,
        unless_marked: bool = False,
    ) -> None:
        if unless_marked and shot.path in self._found:
            return
        self._found[shot.path] = Proposed(
            decision, (why, *self._seen(shot, decision)), self._group_of.get(shot.path), is_marked
        )

    def _seen(self, shot: Shot, decision: Decision) -> tuple[Phrase, ...]:
        """What is said of the photo beside the reason."""
        sight = shot.sight
        if decision is Decision.KEEP:
            return ()
        meant = self._meant(shot) if decision is Decision.LOOK else ()
        exposure = () if self._is_of_most(shot, attrgetter("exposure")) else sight.exposure
        return (*meant, *sight.said, *exposure)

    def _meant(self, shot: Shot) -> tuple[Phrase, ...]:
        """What may be meant. One dark frame of a burst is none of it: the flash did not fire."""
        is_apart = shot.path in self._group_of and not self._is_of_most(shot, attrgetter("key"))
        return (*shot.sight.intent, *(() if is_apart else shot.sight.key))

    def _is_of_most(self, shot: Shot, say: Callable[[Sight], Sequence[Phrase]]) -> bool:
        """Whether the same is said of most of its group, within which exposure is judged: a burst
        that was taken in the dark is dark."""
        number = self._group_of.get(shot.path)
        if number is None:
            return False
        members = self._members(self._groups[number])
        wanted = _texts(say(shot.sight))
        return 2 * sum(_texts(say(one.sight)) == wanted for one in members) > len(members)


def _weighed(shot: Shot, rule: Rule) -> Shot:
    """With what closed eyes count by this rule."""
    sight = shot.sight
    if not sight.closed:
        return shot
    penalty = sight.penalty + rule.closed_eyes * sight.closed
    return replace(shot, sight=replace(sight, penalty=penalty))


def _texts(said: Sequence[Phrase]) -> set[str]:
    """Without the numbers in them."""
    return {one.text for one in said}
