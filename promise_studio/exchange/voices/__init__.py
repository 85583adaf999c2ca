"""What customers said, out of the tables that survey and review tools export."""
