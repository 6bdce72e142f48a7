using System.CommandLine;
using System.Globalization;
using KspSite.Commands;
using KspSite.Core.Input;

namespace KspSite.Init.Facilitation;

/// <summary>The option <c>--workshop</c> of <c>init</c> and those that go with it: an agenda after the course outline.</summary>
internal sealed class InitWorkshop(CommandSetup setup)
{
    private static readonly TimeOnly UsualBegin = new(8, 30);

    public Option<bool> Workshop { get; } = new("--workshop")
    {
        Description = setup.Text(new("加一场研讨会：大纲的九个模块 780 分钟，按天排好钟点；文件夹里没有站点时先新建站点", "add a workshop: the outline's nine modules, 780 minutes, with clock times; starts the site first where the folder has none")),
    };

    public Option<string?> Start { get; } = Make("--start", setup, new("日期", "DATE"), new("第一天，如 2026-12-10；默认两周后", "the first day, such as 2026-12-10; in two weeks by default"));

    public Option<string?> Days { get; } = Make("--days", setup, Words.Same("N"), new($"连续几天，{Range}；默认 2", $"days in a row, {Range}; 2 by default"));

    public Option<string?> Begin { get; } = Make("--begin", setup, new("时间", "TIME"), new("每天几点开始；默认 08:30", "when each day begins; 08:30 by default"));

    public Option<string?> Facilitator { get; } = Make("--facilitator", setup, new("姓名", "NAME"), new("引导师；几位用分号隔开", "the facilitator; several separated by semicolons"));

    public Option<string?> Title { get; } = Make("--title", setup, new("名称", "TITLE"), new("课程名称", "title of the workshop"));

    public Option<string?> Place { get; } = Make("--place", setup, new("地点", "PLACE"), new("地点", "where it takes place"));

    public Option<string?> Id { get; } = Make("--id", setup, Words.Same("ID"), new("课程编号；默认 WS- 加年月", "id of the workshop; WS- with year and month by default"));

    public IEnumerable<Option> All => [Workshop, Start, Days, Begin, Facilitator, Title, Place, Id];

    private static string Range => $"{Numerals.Text(WorkshopAgenda.MinDays)}–{Numerals.Text(WorkshopAgenda.MaxDays)}";

    /// <summary>Whether the command line asks for a workshop; options that only go with one are an error without it.</summary>
    public bool IsAsked(ParseResult parse, List<Words> errors)
    {
        if (parse.GetValue(Workshop)) return true;
        foreach (var option in All.Skip(1).Where(o => parse.GetResult(o) is not null))
        {
            errors.Add(new($"{option.Name} 只与 --workshop 一起用", $"{option.Name} goes only with --workshop"));
        }
        return false;
    }

    /// <summary>What is wrong goes into <paramref name="errors"/>.</summary>
    public Func<int> Read(string folder, ParseResult parse, List<Words> errors)
    {
        var start = DateOf(parse, errors);
        var workshop = new NewWorkshop
        {
            Id = IdOf(parse, start, errors),
            Title = parse.GetValue(Title) ?? setup.Text(new("大客户渠道管理策略", "Key-account and channel strategy")),
            Start = start,
            Days = DaysOf(parse, errors),
            Begin = BeginOf(parse, errors),
            Facilitator = parse.GetValue(Facilitator) ?? "",
            Place = parse.GetValue(Place) ?? "",
        };
        return () => Run(folder, workshop);
    }

    private DateOnly DateOf(ParseResult parse, List<Words> errors)
    {
        var usual = setup.Environment.Today.AddDays(14);
        if (parse.GetValue(Start) is not { } text) return usual;
        if (CellText.TryDate(text, out var date)) return date;
        errors.Add(new($"--start 不是日期：“{text}”。请写成 2026-12-10 的形式", $"--start is not a date: “{text}”. Write it like 2026-12-10"));
        return usual;
    }

    private int DaysOf(ParseResult parse, List<Words> errors)
    {
        if (parse.GetValue(Days) is not { } text) return WorkshopAgenda.MinDays;
        if (int.TryParse(CellText.Plain(text), NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days is >= WorkshopAgenda.MinDays and <= WorkshopAgenda.MaxDays) return days;
        errors.Add(new($"--days 不能是“{text}”：13 小时的课程要 {Range} 天", $"--days cannot be “{text}”: thirteen hours take {Range} days"));
        return WorkshopAgenda.MinDays;
    }

    private TimeOnly BeginOf(ParseResult parse, List<Words> errors)
    {
        if (parse.GetValue(Begin) is not { } text) return UsualBegin;
        // A day takes nine hours with its breaks; one that begins in the afternoon would run past midnight.
        if (CellText.TryTime(text, out var time) && time >= new TimeOnly(6, 0) && time <= new TimeOnly(12, 0)) return time;
        errors.Add(new($"--begin 不能是“{text}”。请写 06:00 到 12:00 之间的时间，如 09:00", $"--begin cannot be “{text}”. Write a time from 06:00 to 12:00, such as 09:00"));
        return UsualBegin;
    }

    private string IdOf(ParseResult parse, DateOnly start, List<Words> errors)
    {
        var usual = "WS-" + start.ToString("yyMM", CultureInfo.InvariantCulture);
        if (parse.GetValue(Id) is not { } text) return usual;
        // It also names the folder.
        if (CellText.TryId(text, out var id) && id[0] != '_' && id.Trim('.').Length > 0) return id;
        errors.Add(new($"--id 不能是“{text}”。用字母、数字、连字符，不超过 40 个字", $"--id cannot be “{text}”. Use letters, digits and hyphens, at most 40"));
        return usual;
    }

    private int Run(string folder, NewWorkshop workshop)
    {
        var (language, environment) = (setup.Language, setup.Environment);
        var isNew = !File.Exists(Path.Combine(folder, "input", "site.yaml"));
        List<(string Path, byte[] Content)> files = [.. isNew ? SiteTemplate.Files(language, environment.Today) : [], .. workshop.Files(language)];
        // In a site that is there already only the workshop's own files can be in the way: the month has a workshop.
        var remedy = isNew ? (Words?)null : new($"这个编号已有研讨会；用 --id 另给一个编号，如 {workshop.Id}-2", $"There is a workshop of that id; give another with --id, such as {workshop.Id}-2");
        if (InitCommand.IsInTheWay(folder, files.Select(f => f.Path), language, environment, remedy)) return 1;
        if (!NewFiles.Write(folder, files.Select(f => (f.Path, (Func<byte[]>)(() => f.Content))), language, environment)) return 1;
        var shown = Path.GetRelativePath(environment.CurrentDirectory, folder);
        var (first, last) = (Numerals.Text(workshop.Start), Numerals.Text(workshop.Start.AddDays(workshop.Days - 1)));
        environment.Out.WriteLine(new Words(
            $"已写入研讨会 {workshop.Id}（{first} 至 {last}）。下一步：在 {shown}/input/workshops/{workshop.Id}/workshop_participants.csv 里填学员，然后运行 kspsite build --site {shown}",
            $"Workshop {workshop.Id} written ({first} to {last}). Next: enter the participants in {shown}/input/workshops/{workshop.Id}/workshop_participants.csv, then run kspsite build --site {shown}").In(language));
        return 0;
    }

    private static Option<string?> Make(string name, CommandSetup setup, Words value, Words description) =>
        new(name) { HelpName = setup.Text(value), Description = setup.Text(description) };
}
