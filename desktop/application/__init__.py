"""What an adviser can do: assess a case, change it, read and write it. No Qt, no SQL, no PDF."""
