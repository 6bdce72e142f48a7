using System.CommandLine;
using System.CommandLine.Parsing;
using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using KspSite.Archives;
using KspSite.Commands;
using KspSite.Core.Diagnostics;
using KspSite.Settings;

namespace KspSite.Preview;

/// <summary><c>kspsite serve</c>: shows the site in a browser of this machine and follows each save. Writes nothing.</summary>
internal static class ServeCommand
{
    public static Command Make(CommandSetup setup)
    {
        var options = setup.Options();
        var archive = new Argument<string?>("archive")
        {
            HelpName = setup.Text(new("存档", "ARCHIVE")),
            Description = setup.Text(new("kspsite archive 写的文件：显示存档里的网站，先逐个核对", "a file that kspsite archive wrote: shows the site in it, each file checked first")),
            Arity = ArgumentArity.ZeroOrOne,
        };
        var port = SiteOptions.Make("--port", setup.Language, new("端口", "PORT"), new("端口，默认从 8500 起找一个空闲的；0 为任意", "the port; the first free one from 8500 by default, 0 for any"));
        var open = new Option<bool>("--open") { Description = setup.Text(new("启动后在浏览器中打开", "open the site in the browser")) };
        var command = new DescribedCommand("serve", new("在本机预览网站，保存数据后页面自动更新", "preview the site on this computer; pages follow each save"), setup)
        {
            Failure = new("端口不能用，或存档没有通过核对", "the port cannot be used, or the archive did not pass"),
            Examples = ["kspsite serve --open", "kspsite serve --site D:\\ksp --port 8600", "kspsite serve 2026-11.zip --open"],
        };
        command.Arguments.Add(archive);
        foreach (var option in (Option[])[options.Site, options.AsOf, options.Lang, options.Format, options.FailOn, options.Theme, options.KeepGoing, port, open]) command.Options.Add(option);
        command.Runs((parse, errors) =>
        {
            var ports = Ports(parse.GetValue(port), errors);
            var file = parse.GetValue(archive);
            if (file is not null)
            {
                RequireNoSite(parse, options, errors);
                NamedArchive.Read(file, setup.Environment, errors);
            }
            if (options.Read(parse, setup.Environment, errors) is not { } request) return null;
            return file is null
                ? () => Run(request, ports, parse.GetValue(open), setup.Environment)
                : () => RunArchive(file, ports, parse.GetValue(open), request.Format, setup);
        });
        return command;
    }

    /// <summary>Shows a site that changes with its folders, until Ctrl-C.</summary>
    public static int Run(SiteRequest request, ImmutableArray<int> ports, bool open, CommandEnvironment environment)
    {
        var yaml = SiteYaml.Read(request.Site);
        var language = SettingsInForce.Of(request, yaml, environment).Language;
        var report = new PreviewReport(request.Format, language, environment);
        var feed = new PreviewFeed(new PreviewState(null, [], language));
        KeepThreadsForBrowsers();
        return Show(feed, ports, open, language, report, environment, async stop =>
        {
            using var watch = new SourceWatch(new WatchedFolders(request, yaml).Now);
            var build = new SitePreview(request, environment, report);
            await new PreviewLoop(feed, watch, report, build.Make).Run(watch.Now(), stop);
        });
    }

    // To make a site takes as many threads as there are cores; without more, a browser would be answered when the pool notices, which takes half a second.
    private static void KeepThreadsForBrowsers()
    {
        ThreadPool.GetMinThreads(out var workers, out var ports);
        ThreadPool.SetMinThreads(workers + 4, ports);
    }

    // An archive is one site for good: there is nothing to choose but where and in which language to show it.
    private static void RequireNoSite(ParseResult parse, SiteOptions options, List<Words> errors)
    {
        foreach (var option in (Option[])[options.Site, options.AsOf, options.Theme, options.KeepGoing, options.FailOn])
        {
            if (parse.GetResult(option) is OptionResult { Implicit: false }) errors.Add(new($"打开存档时不能用 {option.Name}：显示的是当时存下的网站", $"{option.Name} cannot be used with an archive: it shows the site as it was archived"));
        }
    }

    /// <summary>Shows the site of an archive, until Ctrl-C. Exit code 1 where the archive is not whole; nothing of it is then shown.</summary>
    private static int RunArchive(string file, ImmutableArray<int> ports, bool open, ReportFormat format, CommandSetup setup)
    {
        var report = new PreviewReport(format, setup.Language, setup.Environment);
        var findings = new List<Finding>();
        if (ServedArchive.Open(Path.GetFullPath(file, setup.Environment.CurrentDirectory), file, findings) is not { } archive)
        {
            report.Refused([.. findings]);
            return 1;
        }
        report.Opened(file, archive.Manifest);
        return Show(new PreviewFeed(new PreviewState(archive.Site, [], setup.Language)), ports, open, setup.Language, report, setup.Environment, stop => Task.Delay(Timeout.Infinite, stop));
    }

    /// <summary>The ports to try in turn.</summary>
    public static ImmutableArray<int> Ports(string? asked, ICollection<Words> errors)
    {
        if (asked is null) return PreviewServer.UsualPorts;
        if (int.TryParse(asked, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port <= 65535) return [port];
        errors.Add(new($"--port 不是端口：“{asked}”。请写 0 到 65535 的整数，如 8500；0 为任意空闲的端口", $"--port is no port: “{asked}”. Write a whole number from 0 to 65535, such as 8500; 0 is any free port"));
        return [];
    }

    private static int Show(
        PreviewFeed feed, ImmutableArray<int> ports, bool open, Language language, PreviewReport report, CommandEnvironment environment, Func<CancellationToken, Task> follow)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(environment.Stop);
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, End);
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, End);
        return Task.Run(() => Show(feed, ports, open, language, report, environment, follow, stop.Token)).GetAwaiter().GetResult();

        void End(PosixSignalContext signal)
        {
            signal.Cancel = true;
            stop.Cancel();
        }
    }

    private static async Task<int> Show(
        PreviewFeed feed, ImmutableArray<int> ports, bool open, Language language, PreviewReport report, CommandEnvironment environment,
        Func<CancellationToken, Task> follow, CancellationToken stop)
    {
        await using var server = await PreviewServer.Start(feed, ports);
        if (server is null) return Taken(ports, language, environment);
        report.Listens(server.Address);
        if (ports.Length > 1 && new Uri(server.Address).Port is var port && port != ports[0]) report.Moved(ports[0], port);
        if (open) Open(server.Address, report);
        try
        {
            await follow(stop);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            report.Ended();
        }
        return 0;
    }

    private static int Taken(ImmutableArray<int> ports, Language language, CommandEnvironment environment)
    {
        var port = Numerals.Text(ports[0]);
        // The next one, except where it would be none, or as closed as this one.
        var another = Numerals.Text(ports[0] is >= 1024 and < 65535 ? ports[0] + 1 : PreviewServer.UsualPorts[0]);
        environment.Error.WriteLine(new Words(
            $"错误：端口 {port} 已被别的程序占用（也许是另一个 kspsite serve），或者系统不许使用它。请先结束占用它的程序，或换一个：--port {another}",
            $"error: port {port} is in use by another program (another kspsite serve, perhaps), or the system does not let you use it. End the program that uses it, or name another port: --port {another}").In(language));
        return 1;
    }

    private static void Open(string address, PreviewReport report)
    {
        try
        {
            using var browser = Process.Start(new ProcessStartInfo(address) { UseShellExecute = true });
        }
        catch (Exception e) when (e is Win32Exception or InvalidOperationException or PlatformNotSupportedException)
        {
            report.CannotOpen(address, e.Message);
        }
    }
}
