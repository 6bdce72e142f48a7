using System.CommandLine;
using System.Globalization;
using KspSite.Commands;

namespace KspSite.Init.Sample;

/// <summary>The option <c>--sample N</c> of <c>init</c>.</summary>
internal static class InitSample
{
    public static Option<string?> Option(CommandSetup setup) => new("--sample")
    {
        HelpName = "N",
        Description = setup.Text(new("写入 N 家虚构客户的完整数据，用来试用或测速", "write complete data of N invented accounts, to try things out or to measure")),
    };

    /// <summary>Null where the number is wrong, which is then in <paramref name="errors"/>.</summary>
    public static Func<int>? Read(string folder, string? number, CommandSetup setup, List<Words> errors)
    {
        if (int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var accounts) && accounts is > 0 and <= SampleSite.MaxAccounts)
            return () => Run(folder, accounts, setup.Language, setup.Environment);
        errors.Add(new($"--sample 不能是“{number}”，请写 1 到 {Numerals.Text(SampleSite.MaxAccounts)} 之间的整数", $"--sample cannot be “{number}”; write a whole number from 1 to {Numerals.Text(SampleSite.MaxAccounts)}"));
        return null;
    }

    private static int Run(string folder, int accounts, Language language, CommandEnvironment environment)
    {
        if (InitCommand.IsInTheWay(folder, SampleSite.Files, language, environment)) return 1;
        var rows = 0L;
        if (!NewFiles.Write(folder, stage => rows = SampleSite.Write(stage, accounts, language), language, environment)) return 1;
        var shown = Path.GetRelativePath(environment.CurrentDirectory, folder);
        environment.Out.WriteLine(new Words(
            $"已写入 {Numerals.Text(accounts)} 家虚构客户，共 {Numerals.Text(rows)} 行。下一步：kspsite build --site {shown}",
            $"{Counted.Of(accounts, "invented account", "invented accounts")} written, {Numerals.Text(rows)} rows in all. Next: kspsite build --site {shown}").In(language));
        return 0;
    }
}
