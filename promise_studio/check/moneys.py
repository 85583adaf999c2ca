"""The moneys that promises are made in: their signs, their codes and the names of their coins."""

SIGNS = "£$€¥₹"
CODES = ("USD", "GBP", "EUR", "AUD", "CAD", "NZD", "INR", "CHF", "SEK", "NOK", "DKK", "ZAR")
COINS = ("pound", "dollar", "euro", "rupee", "franc")
"""One of each; a cent is no coin of its own, as sums are compared in whole moneys."""
