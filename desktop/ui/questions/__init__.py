"""Ask next: the question whose answer decides most, and what each answer would lead to."""
