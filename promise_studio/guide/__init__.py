"""What leads a team through a workshop: the guide to each stage, the agendas and their clock."""
