"""What a workshop still lacks: findings, criteria, progress and gates."""
