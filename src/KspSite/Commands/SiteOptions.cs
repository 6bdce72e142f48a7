using System.CommandLine;
using KspSite.Core.Diagnostics;
using KspSite.Core.Input;
using KspSite.Settings;

namespace KspSite.Commands;

/// <summary>The options of the command line, described in one language. All values are texts, so that every message is ours.</summary>
internal sealed class SiteOptions(Language language, Option<string?> lang)
{
    public Option<string?> Site { get; } = Make("--site", language, new("文件夹", "FOLDER"), new("站点文件夹，默认为当前文件夹", "the site folder; the current folder by default"));

    public Option<string?> Output { get; } = Make("--output", language, new("文件夹", "FOLDER"), new("输出文件夹，默认为站点下的 output", "the output folder; output in the site folder by default"));

    public Option<string?> AsOf { get; } = Make("--as-of", language, new("日期", "DATE"), new("数据截至日期，如 2026-11-20；默认取 site.yaml 的 as_of，没有则为今天", "the as-of date of the data, such as 2026-11-20; as_of of site.yaml by default, else today"));

    /// <summary>Shared by all commands, because it may also stand before the command.</summary>
    public Option<string?> Lang { get; } = lang;

    public Option<string?> Theme { get; } = Make("--theme", language, new("文件夹", "FOLDER"), new("主题文件夹，其中的文件替换内置主题的同名文件；默认为站点下的 theme", "a folder whose files replace those of the built-in theme; theme in the site folder by default"));

    public Option<string?> Format { get; } = Make("--format", language, new("text|json|sarif", "text|json|sarif"), new("报告的格式：给人看，或给程序读；sarif 仅用于 build 和 check", "form of the report: for people, or for programs; sarif with build and check only"));

    public Option<string?> Audience { get; } = Make("--audience", language, new("读者", "AUDIENCE"), new(
        "给谁看：team（默认）、facilitator、management、customer，或 site.yaml 里定义的；all 为每一种各生成一个文件夹",
        "who will read it: team (default), facilitator, management, customer or one defined in site.yaml; all makes a folder for each"));

    public Option<string[]> Account { get; } = new("--account")
    {
        HelpName = new Words("编号…", "ID…").In(language),
        Description = new Words("只含这些客户；customer 必须写明", "only these accounts; required for customer").In(language),
        AllowMultipleArgumentsPerToken = true,
    };

    public Option<bool> KeepGoing { get; } = new("--keep-going") { Description = new Words("数据有错时不停止：略去有错的行，并在每一页注明", "do not stop for faulty data: leave the faulty rows out and say so on every page").In(language) };

    public Option<string?> FailOn { get; } = Make("--fail-on", language, new("error|warning", "error|warning"), new("出现这一级别的问题就停止（默认 error），原有网站保持不变", "stop at findings of this severity (error by default); the old site stays as it is"));

    public static Option<string?> MakeLang(Language language) =>
        Make("--lang", language, Words.Same("zh-CN|en"), new("提示信息和网站的语言", "language of messages and site"));

    /// <summary>Null when a value is wrong; each is then in <paramref name="errors"/>.</summary>
    public SiteRequest? Read(ParseResult parse, CommandEnvironment environment, ICollection<Words> errors)
    {
        var site = Folder(parse, Site, environment) ?? environment.CurrentDirectory;
        var theme = Folder(parse, Theme, environment);
        if (!Directory.Exists(site)) errors.Add(new($"站点文件夹不存在：{site}", $"the site folder does not exist: {site}"));
        if (theme is not null && !Directory.Exists(theme)) errors.Add(new($"主题文件夹不存在：{theme}", $"the theme folder does not exist: {theme}"));
        var request = new SiteRequest
        {
            Command = parse.CommandResult.Command.Name,
            Site = site,
            Output = Folder(parse, Output, environment) ?? Path.Combine(site, "output"),
            IsOutputGiven = Folder(parse, Output, environment) is not null,
            Theme = theme,
            Audience = Value(parse, Audience),
            Accounts = Has(parse, Account) ? [.. (parse.GetValue(Account) ?? []).SelectMany(a => CellText.SplitCodes(a)).Distinct()] : [],
            AsOf = Date(parse, errors),
            Language = LanguageOf(parse, errors),
            Format = Choice<ReportFormat>(parse, Format, errors, parse.CommandResult.Command.Name is "build" or "check"
                ? [("text", ReportFormat.Text), ("json", ReportFormat.Json), ("sarif", ReportFormat.Sarif)] : [("text", ReportFormat.Text), ("json", ReportFormat.Json)]),
            KeepGoing = Has(parse, KeepGoing) && parse.GetValue(KeepGoing),
            FailOn = Choice(parse, FailOn, errors, ("error", Severity.Error), ("warning", Severity.Warning)),
        };
        return errors.Count == 0 ? request : null;
    }

    public Language? LanguageOf(ParseResult parse, ICollection<Words> errors)
    {
        if (Value(parse, Lang) is not { } code) return null;
        if (Languages.TryParse(code, out var chosen)) return chosen;
        errors.Add(WrongChoice("--lang", code, ["zh-CN", "en"]));
        return null;
    }

    /// <summary>The first choice where the option is not given.</summary>
    public static T Choice<T>(ParseResult parse, Option<string?> option, ICollection<Words> errors, params IReadOnlyList<(string Name, T Value)> choices)
    {
        if (Value(parse, option) is not { } text) return choices[0].Value;
        foreach (var (name, value) in choices)
        {
            if (name.Equals(text, StringComparison.OrdinalIgnoreCase)) return value;
        }
        errors.Add(WrongChoice(option.Name, text, [.. choices.Select(c => c.Name)]));
        return choices[0].Value;
    }

    private DateOnly? Date(ParseResult parse, ICollection<Words> errors)
    {
        if (Value(parse, AsOf) is not { } text) return null;
        if (CellText.TryDate(text, out var date)) return date;
        errors.Add(new($"--as-of 不是日期：“{text}”。请写成 2026-11-20 的形式", $"--as-of is not a date: “{text}”. Write it like 2026-11-20"));
        return null;
    }

    private static string? Folder(ParseResult parse, Option<string?> option, CommandEnvironment environment) =>
        Value(parse, option) is { Length: > 0 } folder ? Path.GetFullPath(folder, environment.CurrentDirectory) : null;

    private static string? Value(ParseResult parse, Option<string?> option) => Has(parse, option) ? parse.GetValue(option) : null;

    private static bool Has(ParseResult parse, Option option) => parse.GetResult(option) is not null;

    private static Words WrongChoice(string option, string found, string[] choices) => new(
        $"{option} 不能是“{found}”，可以是：{string.Join("、", choices)}", $"{option} cannot be “{found}”; choose one of: {string.Join(", ", choices)}");

    public static Option<string?> Make(string name, Language language, Words value, Words description) =>
        new(name) { HelpName = value.In(language), Description = description.In(language) };
}
