"""The documentation site: ``nox -s docs`` builds it, and a warning is an error."""

import cscwb

project = "cscwb"
author = "the cscwb contributors"
copyright = author  # noqa: A001 - Sphinx reads this name
release = cscwb.__version__

extensions = ["myst_parser", "sphinx.ext.autodoc", "sphinx.ext.napoleon", "sphinx_copybutton"]
exclude_patterns = ["_build"]

# Anchors as GitHub makes them, so that a link works in the repository and on the site.
myst_heading_anchors = 4
myst_links_external_new_tab = False

default_role = "any"
suppress_warnings = ["misc.highlighting_failure"]  # hard spaces in wrong samples, on purpose
autodoc_member_order = "bysource"
autodoc_typehints_format = "short"
python_use_unqualified_type_names = True
napoleon_numpy_docstring = False
napoleon_use_ivar = True

copybutton_prompt_text = "$ "
copybutton_exclude = ".linenos, .gp, .go"

html_theme = "furo"
html_title = f"cscwb {release}"
html_static_path = ["_static"]
html_css_files = ["site.css"]
html_copy_source = False
html_show_sphinx = False
html_theme_options = {
    "light_css_variables": {"color-brand-primary": "#00307a", "color-brand-content": "#0b4aa8"},
    "dark_css_variables": {"color-brand-primary": "#a8c4ff", "color-brand-content": "#9cc0ff"},
}
