"""Exercise of the right: the statement, its day, its proof, and the state of the right."""
