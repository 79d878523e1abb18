"""Pictures made from functions and data: what they show is computed, their shapes stand in templates, their colours in the style sheet."""
