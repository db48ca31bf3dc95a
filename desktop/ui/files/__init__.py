"""The list of files on the left: search, marks, and a model that fetches a page of rows at a time."""
