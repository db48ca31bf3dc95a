"""Mutations that cosmic-ray does not know: of codes, lists, optional arguments, readings and ends of ranges.

The law consists of these more than of numbers and operators. Texts are left out: what a sentence, a title or a source
says is no logic, and other tests look after it. Each class follows cosmic-ray's protocol of an operator: it names the
positions where it can change a node of parso's tree, and changes one of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import parso

# A node of parso's tree (NodeOrLeaf); which attributes it has depends on its ``type``.
Node = Any
Position = tuple[tuple[int, int], tuple[int, int]]

#: Calls whose texts are sentences or names for the type checker.
_TEXTS = frozenset({"Message", "TypeVar"})
#: Keyword arguments that say where and how far a wording was read: lists hold them as they are (test_places.py).
_PROVENANCE = frozenset({"source", "verified", "narrowed_by"})
#: Keyword arguments without which a rule is only asked more often than need be (test_needs.py).
_ONLY_FASTER = frozenset({"needs"})
#: Functions that take any number of arguments of one kind: each argument is an element.
_VARIADIC = frozenset({"either", "one_of", "dated"})
_PAIRS = (("earliest", "latest"), ("earlier", "later"), ("min", "max"), ("any", "all"))
_OTHER_NAME = {**dict(_PAIRS), **{other: one for one, other in _PAIRS}}


class MutationOperator:
    """What cosmic-ray asks of an operator: where it can change a node, and the change."""

    @classmethod
    def arguments(cls) -> tuple[()]:
        """Return the parameters of the operator: none."""
        return ()

    def mutation_positions(self, node: Node) -> Iterator[Position]:
        """Yield one position for each change of *node*."""
        raise NotImplementedError

    def mutate(self, node: Node, index: int) -> Node:
        """Return *node* with its change number *index*."""
        raise NotImplementedError


class OneChange(MutationOperator):
    """An operator that knows at most one change of a node."""

    def mutation_positions(self, node: Node) -> Iterator[Position]:
        """Yield the position of the node, where it can be changed."""
        if self.applies(node):
            yield node.start_pos, node.end_pos

    def mutate(self, node: Node, index: int) -> Node:
        """Return the node changed."""
        assert index == 0
        return self.changed(node)

    def applies(self, node: Node) -> bool:
        """Tell whether the node can be changed."""
        raise NotImplementedError

    def changed(self, node: Node) -> Node:
        """Return the node changed."""
        raise NotImplementedError


class ReplaceText(OneChange):
    """Another code or amount: ``"sale"`` becomes ``"sale_"``, ``"50.00"`` becomes ``"150.00"``."""

    def applies(self, node: Node) -> bool:
        """Tell whether the node is a text that decides something."""
        return bool(node.type == "string") and not _is_prose(node) and not _in_annotation(node)

    def changed(self, node: Node) -> Node:
        """Return the text with one character more."""
        quote = '"""' if node.value.endswith('"""') else node.value[-1]
        text = node.value.removesuffix(quote)
        number = re.fullmatch(rf"({quote})([\d.]+)", text)
        node.value = f"{number[1]}1{number[2]}{quote}" if number else f"{text}_{quote}"
        return node


class DropElement(MutationOperator):
    """A list, tuple, set, mapping or checklist without one of its elements."""

    def mutation_positions(self, node: Node) -> Iterator[Position]:
        """Yield one position for each element."""
        for group in _elements(node):
            yield group[0].start_pos, group[-1].end_pos

    def mutate(self, node: Node, index: int) -> Node:
        """Return the display without element number *index*."""
        kept = [_code(group) for place, group in enumerate(_elements(node)) if place != index]
        first, last = node.children[0].get_code(), node.children[-1].get_code()
        comma = "," if kept and first.strip() == "(" else ""
        return _parsed(f"{first}{','.join(kept)}{comma}{last}")


class DropKeyword(MutationOperator):
    """A call without one of its optional arguments. One that is needed fails, which counts as found."""

    def mutation_positions(self, node: Node) -> Iterator[Position]:
        """Yield one position for each keyword argument of the call whose arguments *node* is."""
        for group in self._optional(node):
            yield group[0].start_pos, group[-1].end_pos

    def mutate(self, node: Node, index: int) -> Node:
        """Return the arguments without the optional one number *index*."""
        dropped = list(self._optional(node))[index]
        kept = [_code(group) for group in _groups(node) if group != dropped]
        return _parsed(f"({','.join(kept)})")

    def _optional(self, node: Node) -> Iterator[list[Node]]:
        if _is_call(node) and _called(node) not in _TEXTS | {"dataclass"}:
            named = (group for group in _groups(node) if _keyword(group[0]))
            yield from (
                one for one in named if _keyword(one[0]) not in _PROVENANCE | _ONLY_FASTER | {"safe", "arguable"}
            )


class SwapReadings(OneChange):
    """The safe reading taken for the arguable one, and the other way round."""

    def applies(self, node: Node) -> bool:
        """Tell whether *node* holds the arguments of a choice between readings."""
        return _is_call(node) and {"safe", "arguable"} <= {_keyword(group[0]) for group in _groups(node)}

    def changed(self, node: Node) -> Node:
        """Return the arguments with the names of the two readings exchanged."""
        other = {"safe": "arguable", "arguable": "safe"}
        for group in _groups(node):
            if _keyword(group[0]) in other:
                group[0].children[0].value = other[group[0].children[0].value]
        return node


class SwapNames(OneChange):
    """The other end of a range, the other of two days, any for all."""

    def applies(self, node: Node) -> bool:
        """Tell whether *node* is the use of a name that has an opposite."""
        if node.type != "name" or node.value not in _OTHER_NAME or node.is_definition(include_setitem=True):
            return False
        return node.parent.type not in ("param", "import_from") and _keyword(node.parent) != node.value

    def changed(self, node: Node) -> Node:
        """Return the opposite name."""
        node.value = _OTHER_NAME[node.value]
        return node


class ReplaceIn(OneChange):
    """``in`` becomes ``not in``, and the other way round."""

    def applies(self, node: Node) -> bool:
        """Tell whether *node* asks for membership."""
        return bool(node.type == "comparison") and self._operator(node) in ("in", "not in")

    def changed(self, node: Node) -> Node:
        """Return the opposite question."""
        node.children[1] = _parsed(" not in" if self._operator(node) == "in" else " in")
        return node

    def _operator(self, node: Node) -> str:
        return " ".join(node.children[1].get_code().split())


OPERATORS = {one.__name__: one for one in (ReplaceText, DropElement, DropKeyword, SwapReadings, SwapNames, ReplaceIn)}


class Provider:
    """Offers the operators to cosmic-ray."""

    def __iter__(self) -> Iterator[str]:
        return iter(OPERATORS)

    def __getitem__(self, name: str) -> type[MutationOperator]:
        return OPERATORS[name]


# -- the tree -------------------------------------------------------------------------------------------------------


def _parsed(code: str) -> Node:
    return parso.parse(code)


def _is_call(node: Node) -> bool:
    return bool(node.type == "trailer") and node.children[0].value == "("


def _called(trailer: Node) -> str:
    """Return the last name before the arguments."""
    before = trailer.get_previous_sibling()
    return str(before.get_last_leaf().value) if before else ""


def _groups(node: Node) -> list[list[Node]]:
    """Return what stands between the commas of a display or of a call, without its brackets."""
    held = node.children[1:-1]
    if len(held) == 1 and held[0].type in ("testlist_comp", "dictorsetmaker", "arglist"):
        held = held[0].children
    groups: list[list[Node]] = [[]]
    for child in held:
        if child.type == "operator" and child.value == ",":
            groups.append([])
        else:
            groups[-1].append(child)
    return [group for group in groups if group]


def _elements(node: Node) -> list[list[Node]]:
    if _is_call(node):
        return _groups(node) if _called(node) in _VARIADIC else []
    if node.type != "atom" or node.children[0].type != "operator" or _in_annotation(node):
        return []
    bracketed = node.children[0].value == "(" and node.children[1].type != "testlist_comp"
    groups = _groups(node)
    built = any(child.type in ("comp_for", "sync_comp_for") for group in groups for child in group)
    # Of several needs each one matters; without its only one a rule is merely always asked.
    alone = len(groups) == 1 and _keyword(node.parent) in _ONLY_FASTER
    return [] if bracketed or built or alone else groups


def _code(group: list[Node]) -> str:
    return "".join(node.get_code() for node in group)


def _keyword(node: Node) -> str | None:
    """Return the name of a keyword argument, None for anything else."""
    if node.type == "argument" and node.children[0].type == "name" and node.children[1].type == "operator":
        return str(node.children[0].value)
    return None


def _is_prose(node: Node) -> bool:
    """Tell whether a text is a docstring, stands in a sentence or an error, or says where a wording was read."""
    if node.parent.type in {"simple_stmt", "strings"}:
        return True
    while node := node.parent:
        if node.type == "raise_stmt" or (node.type == "argument" and _keyword(node) in _PROVENANCE):
            return True
        if _is_call(node) and _called(node) in _TEXTS:
            return True
    return False


def _in_annotation(node: Node) -> bool:
    while parent := node.parent:
        if parent.type == "funcdef" and parent.annotation is node:
            return True
        if (parent.type == "tfpdef" and parent.children[2] is node) or (
            parent.type == "annassign" and parent.children[1] is node
        ):
            return True
        node = parent
    return False
