using System.Text;
using System.Text.Json;
using KspSite.Commands;
using KspSite.Core;

namespace KspSite.Tests.Preview;

public class ServeCommandTests
{
    private const string Accounts = "客户编号,客户名称,金额单位,客户等级,大客户经理,现在销售量,总潜力,参与购买人数,销售流程步骤\nA1,甲公司,万元,A,王磊,1,2,3,4\n";

    [Fact]
    public async Task The_site_is_served_from_memory_follows_a_save_and_ends_when_told_to()
    {
        using var site = new TemporaryFolder().With("input/accounts.csv", Accounts);
        using var stop = new CancellationTokenSource();
        using var output = new Lines();
        var serving = Task.Run(() => Cli.Run(["serve", "--port", "0", "--format", "json"], Environment(site, output, TextWriter.Null, stop.Token)), Cancel);
        using var client = new HttpClient { BaseAddress = new Uri((await output.Event("listening")).GetProperty("address").GetString()!) };

        await output.Event("built");
        Assert.Contains("甲公司", await client.GetStringAsync(new Uri("/accounts/index.html", UriKind.Relative), Cancel), StringComparison.Ordinal);

        site.With("input/accounts.csv", Accounts.Replace("甲公司", "乙公司", StringComparison.Ordinal));
        var built = await output.Event("built");
        Assert.Equal("input/accounts.csv", built.GetProperty("changed")[0].GetString());
        Assert.Contains("乙公司", await client.GetStringAsync(new Uri("/accounts/index.html", UriKind.Relative), Cancel), StringComparison.Ordinal);

        site.With("input/accounts.csv", Accounts + "A2,丙公司,万元,A,王磊,很多,2,3,4\n");
        var finding = (await output.Event("faulty")).GetProperty("findings")[0];
        Assert.Equal(("IN-12", 3, 6), (finding.GetProperty("id").GetString(), finding.GetProperty("line").GetInt32(), finding.GetProperty("column").GetInt32()));
        Assert.Contains("乙公司", await client.GetStringAsync(new Uri("/accounts/index.html", UriKind.Relative), Cancel), StringComparison.Ordinal);

        await stop.CancelAsync();
        Assert.Equal(0, await serving);
        await output.Event("ended");
        Assert.False(Directory.Exists(site["output"]));
    }

    [Fact]
    public async Task The_site_of_an_archive_is_served_as_it_was_and_nothing_else_of_the_archive()
    {
        using var site = SmallSite.New();
        Assert.Equal(0, KspSiteRun.In(site, "archive", "--output", "a.zip").ExitCode);
        Directory.Delete(site["input"], recursive: true);
        using var stop = new CancellationTokenSource();
        using var output = new Lines();
        var serving = Task.Run(() => Cli.Run(["serve", "a.zip", "--port", "0", "--format", "json"], Environment(site, output, TextWriter.Null, stop.Token)), Cancel);
        var opened = await output.Event("opened");
        using var client = new HttpClient { BaseAddress = new Uri((await output.Event("listening")).GetProperty("address").GetString()!) };

        Assert.Equal(("2026-06-30", "team"), (opened.GetProperty("as_of").GetString(), opened.GetProperty("audience").GetString()));
        Assert.Contains("甲公司", await client.GetStringAsync(new Uri("/accounts/index.html", UriKind.Relative), Cancel), StringComparison.Ordinal);
        foreach (var elsewhere in (string[])["/input/accounts.csv", "/archive.json", "/theme/layouts/page.liquid", "/site/index.html"])
        {
            using var response = await client.GetAsync(new Uri(elsewhere, UriKind.Relative), Cancel);
            Assert.Equal(System.Net.HttpStatusCode.NotFound, response.StatusCode);
        }

        await stop.CancelAsync();
        Assert.Equal(0, await serving);
        await output.Event("ended");
        Assert.Equal(["a.zip"], site.Files("."));
    }

    [Fact]
    public void A_damaged_archive_is_not_shown_and_says_why()
    {
        using var site = SmallSite.New();
        KspSiteRun.In(site, "archive", "--output", "a.zip");
        var bytes = File.ReadAllBytes(site["a.zip"]);
        // Somewhere in the content of the site's first page.
        bytes[bytes.AsSpan().IndexOf("site/404.html"u8) + 40] ^= 1;
        File.WriteAllBytes(site["a.zip"], bytes);
        using var error = new StringWriter();

        Assert.Equal(1, Cli.Run(["serve", "a.zip", "--port", "0"], Environment(site, TextWriter.Null, error, CancellationToken.None)));
        Assert.Contains("a.zip: error AR-01", error.ToString(), StringComparison.Ordinal);
        Assert.Contains("Nothing is shown.", error.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--as-of", "2026-01-01")]
    [InlineData("--site", ".")]
    [InlineData("--keep-going")]
    public void An_option_that_would_make_another_site_is_wrong_usage_beside_an_archive(params string[] option)
    {
        using var site = SmallSite.New();
        using var error = new StringWriter();

        Assert.Equal(2, Cli.Run(["serve", "a.zip", .. option], Environment(site, TextWriter.Null, error, CancellationToken.None)));
        Assert.Contains($"{option[0]} cannot be used with an archive", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_port_in_use_is_named_with_what_to_do()
    {
        using var site = new TemporaryFolder().With("input/accounts.csv", Accounts);
        using var other = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        other.Start();
        var port = Numerals.Text(((System.Net.IPEndPoint)other.LocalEndpoint).Port);
        using var error = new StringWriter();

        var exitCode = await Task.Run(() => Cli.Run(["serve", "--port", port], Environment(site, TextWriter.Null, error, CancellationToken.None)), Cancel);

        Assert.Equal(1, exitCode);
        Assert.Contains($"端口 {port} 已被别的程序占用", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_last_port_in_use_has_none_after_it()
    {
        using var site = new TemporaryFolder().With("input/accounts.csv", Accounts);
        using var other = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 65535);
        other.Start();
        using var error = new StringWriter();

        await Task.Run(() => Cli.Run(["serve", "--port", "65535"], Environment(site, TextWriter.Null, error, CancellationToken.None)), Cancel);

        Assert.Contains("--port 8500", error.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ten")]
    [InlineData("-1")]
    [InlineData("65536")]
    [InlineData("80.5")]
    public void A_port_that_is_none_is_wrong_usage(string port)
    {
        using var site = new TemporaryFolder();
        using var error = new StringWriter();

        Assert.Equal(2, Cli.Run(["serve", "--port", port], Environment(site, TextWriter.Null, error, CancellationToken.None)));
        Assert.Contains($"--port 不是端口：“{port}”", error.ToString(), StringComparison.Ordinal);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static CommandEnvironment Environment(TemporaryFolder folder, TextWriter output, TextWriter error, CancellationToken stop) => new()
    {
        Out = output,
        Error = error,
        CurrentDirectory = folder.Root,
        Today = new DateOnly(2026, 11, 23),
        SystemLanguage = Language.Zh,
        BuiltInTheme = Path.Combine(AppContext.BaseDirectory, "theme"),
        Stop = stop,
    };

    /// <summary>What the command says, line by line, as it says it.</summary>
    private sealed class Lines : TextWriter
    {
        private readonly System.Threading.Channels.Channel<string> _lines = System.Threading.Channels.Channel.CreateUnbounded<string>();

        public override Encoding Encoding => Encoding.UTF8;

        public override void WriteLine(string? value) => _lines.Writer.TryWrite(value ?? "");

        public async Task<JsonElement> Event(string name)
        {
            var line = await _lines.Reader.ReadAsync(Cancel).AsTask().WaitAsync(TimeSpan.FromMinutes(5), Cancel);
            using var json = JsonDocument.Parse(line);
            Assert.Equal(name, json.RootElement.GetProperty("event").GetString());
            return json.RootElement.Clone();
        }
    }
}
