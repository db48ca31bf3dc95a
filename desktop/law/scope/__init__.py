"""What stands outside the chapters on withdrawal: officers and legal aid, no price, sectors, financial services."""
