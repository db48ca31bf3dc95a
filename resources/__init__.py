"""What ships with the program beside its code: dated law data, texts, fonts, help and sample cases."""
