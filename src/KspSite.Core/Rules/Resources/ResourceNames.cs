using KspSite.Core.Domain;

namespace KspSite.Core.Rules.Resources;

internal static class ResourceNames
{
    /// <summary>The resource by its project, else by its id. At the beginning of a sentence.</summary>
    public static Words Of(Resource resource) => resource.Project is { } project
        ? new($"资源项目{Listing.Quote(project)}", $"The project {Listing.Quote(project)}")
        : new($"资源 {resource.Id.Value} ", $"The resource {resource.Id.Value}");
}
