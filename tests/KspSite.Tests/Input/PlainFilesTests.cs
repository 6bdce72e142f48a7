using System.Diagnostics;

namespace KspSite.Tests.Input;

/// <summary>A pipe where the tool reads what it wrote itself, or what the command line names. Those of a site's sources: <see cref="InputFolderTests"/>.</summary>
public sealed class PlainFilesTests
{
    [Theory]
    [InlineData("output/manifest.json", "SI-06", "build")]
    [InlineData(".output.files", "SI-06", "build")]
    [InlineData("output/manifest.json", "PB-01", "publish", "public")]
    [InlineData("output/index.html", "PB-01", "publish", "public")]
    [InlineData("public/manifest.json", "PB-05", "publish", "public")]
    [InlineData("public/index.html", "PB-05", "publish", "public")]
    [InlineData("public/.kspsite/lock.json", "PB-05", "publish", "public")]
    public async Task A_pipe_in_a_built_or_published_site_is_told_and_nobody_waits_for_it(string door, string id, params string[] command)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "there are no named pipes among files");
        using var site = SmallSite.New();
        Assert.Equal(0, KspSiteRun.In(site, "build").ExitCode);
        if (door.StartsWith("public/", StringComparison.Ordinal)) Assert.Equal(0, KspSiteRun.In(site, "publish", "public").ExitCode);
        // Something to do.
        site.With("input/about.md", "# About\n\nAnother text.\n");
        await MakePipe(site, door);

        var run = await InTime(site, command);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains(id, run.Out, StringComparison.Ordinal);
        // A page that is another kind of thing by now counts as changed.
        if (door != "output/index.html") Assert.Contains($"{door}: error {id}: This is not a regular file", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pipe_in_place_of_the_note_beside_a_site_only_makes_the_build_take_longer()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "there are no named pipes among files");
        using var site = SmallSite.New();
        await MakePipe(site, ".output.finished");

        Assert.Equal(0, (await InTime(site, "build")).ExitCode);
        Assert.Equal(0, (await InTime(site, "build")).ExitCode);
    }

    [Theory]
    [InlineData("pipe.csv", "init", "new", "--from", "pipe.csv")]
    [InlineData("exports/pipe.xlsx", "init", "new", "--from", "exports")]
    [InlineData("pipe.pem", "archive", "--sign", "pipe.pem")]
    public async Task A_pipe_that_the_command_line_names_is_told_once_and_nothing_is_made(string pipe, params string[] command)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "there are no named pipes among files");
        using var site = SmallSite.New();
        await MakePipe(site, pipe);
        var before = site.Files();

        var run = await InTime(site, command);

        Assert.Equal(1, run.ExitCode);
        Assert.Single((run.Out + run.Error).Split('\n'), l => l.Contains("error", StringComparison.Ordinal) && l.Contains("This is not a regular file", StringComparison.Ordinal));
        Assert.Equal(before, site.Files());
    }

    [Fact]
    public async Task A_pipe_named_site_yaml_is_told_once()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "there are no named pipes among files");
        using var site = SmallSite.New();
        await MakePipe(site, "input/site.yaml");

        Assert.Single((await InTime(site, "check")).Out.Split('\n'), l => l.StartsWith("input/site.yaml", StringComparison.Ordinal));
    }

    [Fact]
    public void A_key_that_is_no_key_is_read_no_further_than_a_key_is_long()
    {
        using var site = SmallSite.New().With("key.pem", new string('x', 100_000));

        Assert.Contains("too large to be a key", KspSiteRun.In(site, "archive", "--sign", "key.pem").Out, StringComparison.Ordinal);
    }

    private static async Task MakePipe(TemporaryFolder site, string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(site[path])!);
        File.Delete(site[path]);
        using var made = Process.Start("mkfifo", site[path]);
        await made.WaitForExitAsync(TestContext.Current.CancellationToken);
    }

    // Whoever waits for a pipe waits for ever.
    private static Task<KspSiteRun> InTime(TemporaryFolder site, params string[] command) =>
        Task.Run(() => KspSiteRun.In(site, command)).WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);
}
