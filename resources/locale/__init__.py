"""The catalogues: one folder a language, English in the source."""
