"""The timeline: a pure view of a case and its assessment, the picture of it, and its twin as a table.

``model.timeline`` decides what is shown, in days; ``scale`` and ``layout`` decide where, in pixels; ``widget`` shows
the picture and ``table`` the same rows, in the same order. Rows are named ``"event:e1"``, ``"deadline:withdrawal"``.
"""
