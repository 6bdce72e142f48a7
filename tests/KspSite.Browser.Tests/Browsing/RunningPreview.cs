using System.Text;
using System.Text.Json;
using System.Threading.Channels;
using KspSite.Commands;
using KspSite.Core;

namespace KspSite.Browser.Tests.Browsing;

/// <summary><c>kspsite serve</c> on a copy of the sample, as somebody runs it who works on the plans.</summary>
internal sealed class RunningPreview : IAsyncDisposable
{
    private readonly string _site = Directory.CreateTempSubdirectory("kspsite-preview-").FullName;
    private readonly CancellationTokenSource _stop = new();
    private readonly Events _events = new();
    private Task<int> _serving = Task.FromResult(0);

    public Uri Root { get; private set; } = new("about:blank");

    /// <param name="input">The folder whose files become the site's input.</param>
    public static async Task<RunningPreview> StartAsync(string input)
    {
        var preview = new RunningPreview();
        foreach (var file in Directory.EnumerateFiles(input, "*", SearchOption.AllDirectories))
        {
            var copy = preview.PathOf(Path.GetRelativePath(input, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
        preview._serving = Task.Run(() => Cli.Run(["serve", "--port", "0", "--format", "json", "--site", preview._site], new CommandEnvironment
        {
            Out = preview._events,
            Error = TextWriter.Null,
            CurrentDirectory = preview._site,
            Today = new DateOnly(2026, 11, 23),
            SystemLanguage = Language.Zh,
            BuiltInTheme = Path.Combine(AppContext.BaseDirectory, "theme"),
            Stop = preview._stop.Token,
        }));
        preview.Root = new Uri((await preview.Next("listening")).GetProperty("address").GetString()!);
        await preview.Next("built");
        return preview;
    }

    public string PathOf(string file) => Path.Combine(_site, "input", file);

    /// <summary>The next thing it tells, which is to be of this name.</summary>
    public async Task<JsonElement> Next(string name)
    {
        using var json = JsonDocument.Parse(await _events.Lines.ReadAsync().AsTask().WaitAsync(TimeSpan.FromMinutes(5)));
        Assert.Equal(name, json.RootElement.GetProperty("event").GetString());
        return json.RootElement.Clone();
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _serving;
        _stop.Dispose();
        await _events.DisposeAsync();
        Directory.Delete(_site, recursive: true);
    }

    private sealed class Events : TextWriter
    {
        private readonly Channel<string> _lines = Channel.CreateUnbounded<string>();

        public ChannelReader<string> Lines => _lines.Reader;

        public override Encoding Encoding => Encoding.UTF8;

        public override void WriteLine(string? value) => _lines.Writer.TryWrite(value ?? "");
    }
}
