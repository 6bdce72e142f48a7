using System.CommandLine;
using System.CommandLine.Help;

namespace KspSite.Commands;

/// <summary>The commands with their options and descriptions in one language.</summary>
internal static class CommandTree
{
    public static RootCommand Build(Language language, ReportFormat format, CommandEnvironment environment)
    {
        var setup = new CommandSetup(language, format, environment, SiteOptions.MakeLang(language));
        var root = new RootCommand(setup.Text(new("把导出的大客户策略计划（CSV、Excel）生成网站", "Builds a site from exported key-account plans (CSV, Excel)")));
        foreach (var make in AllCommands.Commands) root.Subcommands.Add(make(setup));
        Describe(root, setup);
        root.Options.Add(setup.Lang);
        return root;
    }

    private static void Describe(RootCommand root, CommandSetup setup)
    {
        foreach (var option in root.Options)
        {
            option.Description = setup.Text(option is HelpOption ? new("显示说明", "show help") : new("显示版本", "show the version"));
        }
    }
}
