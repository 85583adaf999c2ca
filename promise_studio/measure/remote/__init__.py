"""Cases measured where they live: the question goes to the warehouse, and only figures come back."""
