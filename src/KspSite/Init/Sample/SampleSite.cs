using System.Text;
using KspSite.Core.Domain;

namespace KspSite.Init.Sample;

/// <summary>
/// <c>kspsite init FOLDER --sample N</c>: an invented portfolio of any size, the same for the same number on any day. Eight
/// contacts, four goals, twelve actions, twenty cells of coverage and twelve reviews to an account, and rows for every
/// other table; careful and careless plans, so that every rule and page has something to show.
/// </summary>
internal static class SampleSite
{
    /// <summary>Ids have five digits.</summary>
    public const int MaxAccounts = 99_999;

    public static IEnumerable<string> Files => [Settings, .. AllTables.Tables.Select(t => $"input/{t.Name}.csv")];

    private const string Settings = "input/site.yaml";

    /// <returns>Rows written.</returns>
    public static long Write(string folder, int accounts, Language language)
    {
        Directory.CreateDirectory(Path.Combine(folder, "input"));
        using (var settings = new FileStream(Path.Combine(folder, Settings), FileMode.CreateNew)) settings.Write(Encoding.UTF8.GetBytes(SettingsText(accounts, language)));
        using var tables = new SampleTables(Path.Combine(folder, "input"), language);
        ChannelRows.WriteChannels(accounts, tables);
        for (var number = 0; number < accounts; number++)
        {
            var account = new SampleAccount(number);
            SituationRows.Write(account, tables);
            PeopleRows.Write(account, tables);
            PlanRows.Write(account, tables);
            ChannelRows.Write(account, tables);
            ReviewRows.Write(account, tables);
        }
        WorkshopRows.Write(accounts, tables);
        return tables.Rows;
    }

    private static string SettingsText(int accounts, Language language) => language == Language.Zh
        ? $"# 虚构的数据，仅供试用\ntitle: 示例组合（{Numerals.Text(accounts)} 家客户）\nas_of: {Numerals.Text(SampleAccount.AsOf)}\nlanguage: zh-CN\n"
        : $"# Invented data, for trying out\ntitle: Sample portfolio of {Numerals.Text(accounts)} accounts\nas_of: {Numerals.Text(SampleAccount.AsOf)}\nlanguage: en\n";
}
