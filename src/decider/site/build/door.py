"""The page at the root of the site: French, and English one link further."""

DOOR = """<!doctype html>
<html lang="fr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Puis-je en parler ? · May I speak of it?</title>
<meta name="description" content="Le secret professionnel en Belgique, règle par règle. Professional secrecy in Belgium, rule by rule.">
<meta http-equiv="refresh" content="0; url=fr/">
<link rel="alternate" hreflang="fr" href="fr/">
<link rel="alternate" hreflang="en" href="en/">
<link rel="icon" href="assets/mark.svg" type="image/svg+xml">
</head>
<body>
<main>
<p><a href="fr/">Le secret professionnel, règle par règle</a></p>
<p lang="en"><a href="en/" hreflang="en">Professional secrecy, rule by rule</a></p>
</main>
</body>
</html>
"""
