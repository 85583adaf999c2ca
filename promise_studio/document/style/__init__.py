"""How a house wants its documents to look: logo, colours, fonts, paper, and templates of its own."""
