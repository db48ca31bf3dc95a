"""The facts of the contract, asked in groups: declared in ``sections``, built by ``tab``."""
