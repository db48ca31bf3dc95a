"""Related deadlines and sums: delivery, charges, guarantee, interest, limitation (R-REL-01 to R-REL-30, R-DEL-01)."""
